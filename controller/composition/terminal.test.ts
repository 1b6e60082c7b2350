import { describe, expect, it } from 'vitest';
import { sampleStacks } from '../../test/support/sample-stacks.ts';
import type { OperationRecord, StackStatus } from '../model/status.ts';
import { formatDuration, Terminal } from './terminal.ts';

function open(isTTY: boolean, environment: Readonly<Record<string, string>> = {}): { readonly terminal: Terminal; readonly text: () => string } {
  let text = '';
  return { terminal: new Terminal({ isTTY, write: (more) => (text += more) }, environment), text: () => text };
}
const record = (change: Partial<OperationRecord> = {}): OperationRecord => ({ id: 'x', trace: 't', kind: 'start-container', subject: { stack: 'blog', type: 'container', name: 'blog-web-1' }, cause: 'it is exited (code 1)', result: 'done', startedAt: 0, duration: 340, ...change });

describe('the terminal', () => {
  it('has colours on a terminal, and nothing but text elsewhere', () => {
    const [tty, pipe, plain] = [open(true), open(false), open(true, { NO_COLOR: '1' })];
    for (const { terminal } of [tty, pipe, plain]) terminal.operation(record());
    expect(tty.text()).toBe('\u001b[32m✓\u001b[0m start container blog-web-1  \u001b[2m(it is exited (code 1))\u001b[0m\u001b[2m 340 ms\u001b[0m\n');
    expect(pipe.text()).toBe('✓ start container blog-web-1  (it is exited (code 1)) 340 ms\n');
    expect(plain.text()).toBe(pipe.text());
  });

  it('tells a failure with its reason and what to do, and nothing of what runs or was skipped', () => {
    const { terminal, text } = open(false);
    for (const result of ['pending', 'running', 'skipped'] as const) terminal.operation(record({ result }));
    expect(text()).toBe('');
    terminal.operation(record({ result: 'failed', error: { code: 'engine/port-taken', message: 'port 80 is taken', hint: 'Choose another.' } }));
    expect(text()).toBe('✗ start container blog-web-1  (it is exited (code 1)) 340 ms\n    port 80 is taken\n    Choose another.\n');
  });

  it('moves one line while an image is pulled, and only on a terminal', () => {
    const [tty, pipe] = [open(true, { NO_COLOR: '1' }), open(false)];
    for (const { terminal } of [tty, pipe]) {
      terminal.pull({ image: 'nginx', current: 0, total: 0 });
      terminal.pull({ image: 'nginx', current: 5_000_000, total: 10_000_000 });
      terminal.line('done');
      terminal.line('more');
    }
    expect(tty.text()).toBe('\r\u001b[K↓ pull image nginx  …\r\u001b[K↓ pull image nginx  50 %  5.0 MB of 10.0 MB\r\u001b[Kdone\nmore\n');
    expect(pipe.text()).toBe('done\nmore\n');
  });

  it('moves one line while an image is built, which never wraps', () => {
    const [tty, pipe] = [open(true), open(false)];
    for (const { terminal } of [tty, pipe]) {
      terminal.build('blog-web', `[2/3] RUN ${'x'.repeat(200)}`);
      terminal.line('done');
    }
    expect(tty.text()).toBe(`\r\u001b[K\u001b[2m${`… build image blog-web  [2/3] RUN ${'x'.repeat(200)}`.slice(0, 79)}\u001b[0m\r\u001b[Kdone\n`);
    expect(pipe.text()).toBe('done\n');
  });

  it('says once what is wrong with a stack, and once that it is right again', () => {
    const { terminal, text } = open(false);
    const status = (ready: 'True' | 'False', reason: string, message = reason): StackStatus => ({ ...sampleStacks(0)[0]!, name: 'blog', diagnostics: [], conditions: [{ type: 'Ready', status: ready, reason, message, since: 0 }] });
    for (const each of [status('True', 'Synced'), status('False', 'Conflict', 'taken'), status('False', 'Conflict', 'taken'), status('False', 'Pending'), status('True', 'Synced'), status('True', 'Synced')]) terminal.status(each);
    expect(text()).toBe('! blog: taken\n✓ blog: in step again\n');
  });

  it('draws what is wrong in a file', () => {
    const { terminal, text } = open(false);
    terminal.status({ ...sampleStacks(0)[0]!, conditions: [], diagnostics: [{ severity: 'error', code: 'compose/unknown-key', message: 'unknown key "imagee"', place: { file: 'blog.yaml', line: 3, column: 5, text: '    imagee: x', length: 6 } }] });
    expect(text()).toBe('blog.yaml:3:5: error: unknown key "imagee" (compose/unknown-key)\n  3 |     imagee: x\n    |     ^^^^^^\n');
    terminal.settings([]);
    expect(text()).toContain('orbitr.yaml: right again');
  });
});

it.for([
  [12.4, '12 ms'],
  [2_140, '2.1 s'],
  [180_000, '3 min'],
] as const)('%f ms is %s', ([ms, text]) => expect(formatDuration(ms)).toBe(text));
