import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../controller/model/volume-ledger.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { startCliTest } from '../support/cli.ts';
import { eventually } from '../support/engine.ts';

const stackOf = (...volumes: readonly string[]): string => `services:\n  db:\n    ${IDLE}\n    volumes: [${volumes.map((key) => `${key}:/${key}`).join(', ')}]\nvolumes: { ${volumes.map((key) => `${key}: {}`).join(', ')} }\n`;

describe('orbitr volumes', () => {
  it('lists whose they are, and deletes by exact name only what nobody needs', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}db`;
    const list = async (...words: string[]): Promise<readonly LedgerEntry[]> => (JSON.parse((await test.run('volumes', '--json', ...words)).out) as { readonly volumes: readonly LedgerEntry[] }).volumes;
    await test.put(`${stack}.yaml`, stackOf('data', 'cache'));
    expect((await test.run('apply')).code).toBe(0);
    expect(await list()).toMatchObject([{ name: `${stack}_cache`, state: 'used', users: [`${stack}-db-1`] }, { name: `${stack}_data`, stack, state: 'used' }]);
    await test.docker('exec', `${stack}-db-1`, 'sh', '-c', 'head -c 2000000 /dev/zero > /cache/big');

    await test.put(`${stack}.yaml`, stackOf('data'));
    expect((await test.run('apply')).code).toBe(0);
    const [cache, data] = await list('--size');
    expect(cache).toMatchObject({ state: 'orphaned' });
    expect(cache?.size).toBeGreaterThanOrEqual(2_000_000);
    expect(data).toMatchObject({ state: 'used' });

    const refused = async (code: RegExp, ...words: string[]): Promise<void> => {
      const result = await test.run('volumes', 'delete', ...words);
      expect(result.code).toBe(1);
      expect(result.err).toMatch(code);
    };
    await refused(/in use by/, `${stack}_data`, '--yes');
    await refused(/there is no volume/, `${stack}_dat`, '--yes');
    await refused(/nobody is there to be asked/, `${stack}_cache`);
    const foreign = `${test.prefix}-foreign`;
    await test.docker('volume', 'create', foreign);
    await refused(/did not make/, foreign, '--yes');
    await test.docker('volume', 'rm', foreign);

    // Stopped for the day, and with a typo in its file: what it will need again is not deleted.
    await test.docker('rm', '-f', `${stack}-db-1`);
    await refused(/named by a stack file/, `${stack}_data`, '--yes');
    await test.put(`${stack}.yaml`, 'services: [');
    await refused(/cannot be understood/, `${stack}_data`, '--yes');
    await refused(/cannot be understood/, `${stack}_cache`, '--yes');
    await test.put(`${stack}.yaml`, stackOf('data'));

    expect((await test.run('volumes', 'delete', `${stack}_cache`, '--yes')).out).toContain(`volume ${stack}_cache is deleted`);
    expect((await list()).map(({ name, state }) => [name, state])).toEqual([[`${stack}_data`, 'wanted']]);
    expect((await test.run('volumes')).out).toContain(`${stack}_data  wanted`);
    await test.run('apply');
  });

  it('deletes nothing where the folder cannot be believed', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}lost`;
    await test.put(`${stack}.yaml`, stackOf('data'));
    await test.run('apply');
    await test.docker('rm', '-f', `${stack}-db-1`);
    await rm(join(test.stacks, `${stack}.yaml`));
    await rm(join(test.stacks, '.orbitr'));
    const result = await test.run('volumes', 'delete', `${stack}_data`, '--yes');
    expect(result.code).toBe(1);
    expect(result.err).toContain('nobody knows which volumes are needed');
    expect(await test.docker('volume', 'ls', '-q')).toContain(`${stack}_data`);
    // For the clean-up, which goes by the marker.
    await test.run('init');
  });
});

describe('a running controller', () => {
  it('remembers who used a volume last and since when nobody does, also over a restart', async () => {
    const first = await startControllerTest();
    const stack = `${first.prefix}mem`;
    await first.put(`${stack}.yaml`, stackOf('data'));
    await first.settled(stack);
    const entry = (): LedgerEntry | undefined => first.controller.api.volumes().find(({ name }) => name === `${stack}_data`);
    await first.controller.look();
    expect(entry()).toMatchObject({ state: 'used', lastUser: `${stack}/db` });
    await first.remove(`${stack}.yaml`);
    await eventually(() => first.status(stack) === undefined);
    await first.controller.look();
    const orphan = entry();
    expect(orphan).toMatchObject({ state: 'orphaned', lastUser: `${stack}/db`, users: [] });
    expect(orphan?.orphanedSince).toBeGreaterThan(Date.now() - 60_000);
    await using second = await first.restart();
    expect(second.controller.api.volumes().find(({ name }) => name === `${stack}_data`)).toEqual(orphan);
  });
});
