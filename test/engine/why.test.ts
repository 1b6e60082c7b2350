import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { whyCommand } from '../../controller/commands/why.ts';
import { listen } from '../support/command-line.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { expectToFit } from '../support/expect-to-fit.ts';

const run = promisify(execFile);

it('orbitr why names file, line, variable, override and commit of a setting, and why its container was last replaced', async () => {
  await using test = await startControllerTest();
  const stack = `${test.prefix}-why`;
  await test.put(`${stack}/.env`, '# words\nGREETING=hello\n');
  await test.put(`${stack}/compose.override.yaml`, 'services:\n  web:\n    mem_limit: 64m\n');
  await test.put(`${stack}/compose.yaml`, `services:\n  web:\n    ${IDLE}\n    environment:\n      WORDS: "\${GREETING} \${WHOM:-world}"\n      PASSWORD: quiet\n`);
  await test.settled(stack);
  await test.put(`${stack}/.env`, '# words\nGREETING=good morning\n');
  await eventually(async () => (await test.docker('inspect', '--format', '{{.Config.Env}}', `${stack}-web-1`)).includes('good morning'));
  await test.settled(stack);
  const git = (...parameters: string[]) => run('git', ['-C', test.config.stacks, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.test', ...parameters]);
  await git('init', '-q');
  await git('add', '.');
  await git('commit', '-q', '-m', 'Say good morning');

  const why = async (target: string, field?: string): Promise<string> => {
    const { context, out } = listen(test.config);
    expect(await whyCommand(context, target, field, {})).toBe(0);
    return out();
  };
  const words = await why(`${stack}/web`, 'environment.WORDS');
  expect(words).toContain(`${stack}/compose.yaml:8:14\n`);
  expect(words).toContain(`\${GREETING} is set in ${stack}/.env:2:1`);
  expect(words).toContain('${WHOM} becomes "world" by the expression itself');
  expect(words).toMatch(/last changed by Ada in [0-9a-f]+, .* \(Say good morning\)/);
  expect(words).toMatch(new RegExp(`${stack}-web-1 was last made .*, because: environment`));
  expect(await why(`${stack}/web`, 'mem_limit')).toContain(`${stack}/compose.override.yaml:3:16  set by the override file`);
  const all = await why(stack);
  expect(all).not.toContain('quiet');
  expect(all).toContain('networks.default.name');

  const everything = listen(test.config);
  await whyCommand(everything.context, stack, undefined, { json: true });
  expectToFit('why', JSON.parse(everything.out()));
  const { context, out } = listen(test.config);
  await whyCommand(context, `${stack}/web`, 'image', { json: true });
  expect(JSON.parse(out())).toMatchObject({ stack, settings: [{ path: '/services/web/image', value: 'busybox:stable', file: `${stack}/compose.yaml`, line: 3, column: 12, commit: { author: 'Ada' } }], replacements: [{ subject: { name: `${stack}-web-1` } }] });
  await expect(why(`${stack}/web`, 'nothing')).rejects.toMatchObject({ code: 'command/no-such-field' });
  await expect(why(`${stack}/nobody`)).rejects.toMatchObject({ code: 'command/no-such-field' });
});
