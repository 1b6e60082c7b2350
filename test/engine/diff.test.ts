import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffCommand } from '../../controller/commands/diff.ts';
import type { ContainerDiff } from '../../controller/composition/diff-stack.ts';
import { listen } from '../support/command-line.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { expectToFit } from '../support/expect-to-fit.ts';

const file = (more = ''): string => `# my stack
x-orbitr: { suspend: false }
services:
  web:   # the front
    ${IDLE}
    environment: { PASSWORD: quiet, A: "1" }   # words
    mem_limit: 64m        # enough for now
    networks: [front]
    restart: unless-stopped
    volumes: ["/tmp:/host:ro"]
    secrets: [word]
${more}networks: { front: }
secrets: { word: { file: ./word.txt } }
`;

describe('orbitr diff', () => {
  it('tells file, applied and live apart, and takes drift over without touching anything else', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-diff`;
    await writeFile(join(test.config.stacks, 'word.txt'), 'x');
    await test.put(`${stack}.yaml`, file());
    await test.settled(stack);
    expect(await diff(test, stack)).toMatchObject({ code: 0, containers: [{ container: `${stack}-web-1`, rows: [] }] });

    const suspended = file().replace('suspend: false', 'suspend: true');
    await test.put(`${stack}.yaml`, suspended);
    await eventually(() => test.status(stack)?.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Suspended'));
    await test.docker('update', '--memory', '80m', '--memory-swap', '160m', '--cpus', '0.25', '--restart', 'no', `${stack}-web-1`);
    await test.docker('network', 'create', '--label', `orbitr.instance=${test.prefix}`, `${stack}-side`);
    await test.docker('network', 'connect', '--alias', 'web', `${stack}-side`, `${stack}-web-1`);
    const drifted = await diff(test, stack);
    expect(drifted.code).toBe(2);
    expect(rows(drifted)).toEqual([
      ['cpus', undefined, undefined, 0.25, 'live'],
      ['mem_limit', '64m', '64m', '80m', 'live'],
      [`networks/${stack}-side`, undefined, undefined, {}, 'live'],
      ['restart', 'unless-stopped', 'unless-stopped', undefined, 'live'],
    ]);

    // A change of the file that was not applied yet, and is no drift.
    const edited = suspended.replace('A: "1"', 'A: "2"').replace('quiet', 'loud');
    await test.put(`${stack}.yaml`, edited);
    const both = await diff(test, stack);
    expect(rows(both).filter(([, , , , moved]) => moved === 'file').map(([path]) => path)).toEqual(['environment/A', 'environment/PASSWORD']);
    expect(both.out).not.toMatch(/quiet|loud/);

    await test.put(`${stack}.yaml`, suspended);
    expect((await diff(test, stack, true)).code).toBe(0);
    const written = await readFile(join(test.config.stacks, `${stack}.yaml`), 'utf8');
    expect(written).toBe(
      suspended
        .replace('mem_limit: 64m ', 'mem_limit: 80m ')
        .replace('networks: [front]', `networks: [front, ${stack}-side]`)
        .replace('restart: unless-stopped', 'restart: "no"')
        .replace('    secrets: [word]\n', '    secrets: [word]\n    cpus: 0.25\n')
        .replace('networks: { front: }', `networks: { front: , ${stack}-side: { external: true } }`),
    );
    const id = await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`);
    test.done.length = 0;
    await test.put(`${stack}.yaml`, written.replace('suspend: true', 'suspend: false'));
    await test.settled(stack);
    expect(test.done).toEqual([]);
    expect(await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`)).toBe(id);
    await test.remove(`${stack}.yaml`);
    await eventually(() => test.status(stack) === undefined, 20_000);
    await test.docker('network', 'rm', `${stack}-side`);
  });
});

async function diff(test: ControllerTest, stack: string, accept = false): Promise<{ readonly code: number; readonly out: string; readonly containers: readonly ContainerDiff[] }> {
  const { context, out } = listen(test.config);
  const code = await diffCommand(context, stack, { json: true, accept });
  expectToFit('diff', JSON.parse(out()));
  return { code, out: out(), containers: (JSON.parse(out()) as { readonly containers: readonly ContainerDiff[] }).containers };
}

function rows({ containers }: { readonly containers: readonly ContainerDiff[] }): readonly (readonly unknown[])[] {
  return containers.flatMap((container) => container.rows).map(({ path, desired, applied, live, moved }) => [path.split('/').slice(3).join('/'), desired, applied, live, moved]);
}
