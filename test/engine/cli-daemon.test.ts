import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublicStatus } from '../../controller/model/public-plan.ts';
import { containersOf, startCliTest } from '../support/cli.ts';
import { IDLE } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

const ESCAPE = '\u001b';
const WEB = `services:\n  web:\n    ${IDLE}\n`;

describe('beside a running controller', () => {
  it('apply is refused in clear words, status and plan go on, and dump asks it', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-live`;
    const alone = JSON.parse((await test.run('dump')).out) as { readonly daemon: boolean };
    expect(alone.daemon).toBe(false);

    const daemon = await test.startDaemon();
    await test.put(`${stack}.yaml`, `${WEB}    environment: { TOKEN: very-secret-value }\n`);
    await eventually(async () => (await test.json<{ readonly stacks: readonly PublicStatus[] }>('status')).stacks[0]?.health === 'Healthy', 30_000);
    const refused = await test.run('apply');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/orbitr: nothing was applied: .*holds this engine/);
    expect(refused.err).toContain('applies changed files by itself');
    expect((await test.run('plan')).code).toBe(0);

    const text = (await test.run('dump')).out;
    const dump = JSON.parse(text) as { readonly daemon: boolean; readonly overview: { readonly lastPass?: { readonly trace: string } }; readonly stacks: readonly PublicStatus[] };
    expect(dump).toMatchObject({ schemaVersion: 1, daemon: true, stacks: [{ name: stack }] });
    expect(dump.overview.lastPass?.trace).toMatch(/^[0-9a-f]{12}$/);
    expect(dump.stacks[0]?.operations[0]?.trace).toMatch(/^[0-9a-f]{12}$/);
    expect(text).not.toContain('very-secret-value');

    await daemon.stop();
    expect(daemon.output()).not.toContain(ESCAPE);
    expect(daemon.output()).toContain('the stacks go on running');
    expect(await containersOf(test, stack)).toBe(`${stack}-web-1 running`);
    expect((await test.run('apply')).code).toBe(0);
  });

  it('init gives a folder its marker back, and the controller prunes again at once', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-marked`;
    await test.put(`${stack}.yaml`, WEB);
    const daemon = await test.startDaemon();
    await eventually(async () => (await containersOf(test, stack)) === `${stack}-web-1 running`, 30_000);
    await rm(join(test.stacks, '.orbitr'));
    await rm(join(test.stacks, `${stack}.yaml`));
    const held = async (): Promise<string | undefined> => ((await (await fetch(`${daemon.url}/api/v1/overview`)).json()) as { readonly pruneHeld?: string }).pruneHeld;
    await eventually(async () => (await held())?.includes('no .orbitr marker'), 20_000);
    const status = await eventually(async () => {
      const found = (await (await fetch(`${daemon.url}/api/v1/stacks/${stack}`)).json()) as PublicStatus;
      return found.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'PruneHeld') ? found : undefined;
    });
    expect(status.services).toMatchObject([{ name: 'web', health: 'Healthy' }]);

    expect((await test.run('init')).out).toContain('is marked');
    await eventually(async () => (await containersOf(test, stack)) === '', 15_000);
    expect((await test.run('init')).out).toContain('has its marker already');
  });

  it('dump is not taken in by something else on the same port', async () => {
    await using test = await startCliTest();
    const daemon = await test.startDaemon();
    await daemon.stop();
    const server = createServer((_request, response) => response.end('{"hello":1}')).listen(Number(new URL(daemon.url).port), '127.0.0.1');
    try {
      expect(JSON.parse((await test.run('dump')).out)).toMatchObject({ daemon: false, schemaVersion: 1 });
    } finally {
      server.close();
    }
  });
});
