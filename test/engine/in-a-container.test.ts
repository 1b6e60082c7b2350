import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CliTest } from '../support/cli.ts';
import { startCliTest } from '../support/cli.ts';
import { IDLE } from '../support/controller-test.ts';
import { runInContainer } from '../support/orbitr-container.ts';

const FILE = `
services:
  web:
    ${IDLE}
    volumes: ["./site:/site:ro", "./nginx.conf:/etc/nginx.conf:ro", "./made:/made"]
    configs: [motd]
    secrets: [key, shared]
configs: { motd: { file: ./motd.txt } }
secrets: { key: { file: ./key.txt }, shared: { file: ../shared/key } }
`;

/** A stack with a file for everything that can be mounted from beside it. */
async function putStack(test: CliTest, stack: string): Promise<void> {
  await test.put(`${stack}/site/index.html`, 'hello');
  await test.put(`${stack}/nginx.conf`, 'conf');
  await test.put(`${stack}/motd.txt`, 'welcome');
  await test.put(`${stack}/key.txt`, 'secret');
  await test.put('shared/key', 'ours');
  await test.put(`${stack}/compose.yaml`, FILE);
}

const read = async (test: CliTest, container: string): Promise<string> =>
  test.docker('exec', container, 'cat', '/site/index.html', '/etc/nginx.conf', '/motd', '/run/secrets/key', '/run/secrets/shared');

describe('Orbitr in a container', () => {
  it.each(['none', 'host'])('mounts what is beside a stack from the host, where the folder has another path (network: %s)', async (network) => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-${network}`;
    await putStack(test, stack);
    const options = { volumes: [`${test.stacks}:/stacks`, `${test.data}:/data`], network };
    const planned = await runInContainer(test, options, 'plan', stack);
    expect(planned.out + planned.err).toContain(`/stacks/${stack}/made does not exist and will be created as an empty directory`);

    const applied = await runInContainer(test, options, 'apply', stack);
    expect(applied).toMatchObject({ code: 0 });
    expect(await read(test, `${stack}-web-1`)).toBe('helloconfwelcomesecretours');
    expect((await stat(join(test.stacks, stack, 'made'))).isDirectory()).toBe(true);
    expect((await readdir(join(test.stacks, stack))).sort()).toEqual(['compose.yaml', 'key.txt', 'made', 'motd.txt', 'nginx.conf', 'site']);
    // What must not happen: the container's paths, taken for the host's.
    await expect(stat(`/stacks/${stack}`)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await test.docker('inspect', '--format', '{{index .Config.Labels "com.docker.compose.project.working_dir"}}', `${stack}-web-1`)).toBe(join(test.stacks, stack));

    const before = await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`);
    const again = await runInContainer(test, options, 'plan', stack);
    expect(again.code).toBe(0);
    expect(again.out + again.err).not.toContain('does not exist');
    expect(await test.run('plan', stack)).toMatchObject({ code: 0 });
    expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
    expect(await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`)).toBe(before);
  });

  it('works with stacks in a volume, and with a folder mounted inside another', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-volume`;
    const volume = `${test.prefix}-stacks`;
    await test.docker('volume', 'create', '--label', `orbitr.instance=${test.prefix.slice(1)}`, volume);
    await putStack(test, stack);
    await test.put('inner/index.html', 'from the inner mount');
    await test.docker('run', '--rm', '-v', `${volume}:/to`, '-v', `${test.stacks}:/from:ro`, 'busybox:stable', 'cp', '-r', '/from/.', '/to');
    await mkdir(test.data, { recursive: true });
    const applied = await runInContainer(test, { volumes: [`${volume}:/stacks`, `${test.stacks}/inner:/stacks/${stack}/site`, `${test.data}:/data`] }, 'apply', stack);
    expect(applied).toMatchObject({ code: 0 });
    expect(await read(test, `${stack}-web-1`)).toBe('from the inner mountconfwelcomesecretours');
    // Its marker is in the volume, where the test's own clean-up does not look.
    await test.docker('rm', '-f', `${stack}-web-1`);
    await test.docker('network', 'rm', `${stack}_default`);
  });

  it('says exactly what to mount when the stacks are only inside, and touches nothing', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-lost`;
    await putStack(test, stack);
    const { code, out } = await runInContainer(test, { volumes: [], copies: [`${test.stacks}:/stacks`] }, 'apply', stack);
    expect(code).toBe(1);
    expect(out).toContain(`${stack}/compose.yaml:8:15: error: /stacks/${stack}/site exists only inside Orbitr's own container`);
    expect(out).toContain("Start Orbitr's container with your folder of stacks mounted from the host: -v /path/of/your/stacks:/stacks");
    expect(out.match(/compose\/host-path/g)).toHaveLength(6);
    expect(await test.docker('ps', '-aq', '--filter', `label=orbitr.stack=${stack}`)).toBe('');
    await expect(stat(`/stacks/${stack}`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not misled by the container whose network it shares', async () => {
    await using test = await startCliTest();
    const stack = `${test.prefix}-shared`;
    await putStack(test, stack);
    const other = await test.docker('run', '-d', '--init', '--label', `orbitr.instance=${test.prefix.slice(1)}`, '-v', `${test.data}:/stacks/elsewhere`, 'busybox:stable', 'sleep', '1000');
    const { code, out } = await runInContainer(test, { volumes: [`${test.stacks}:/stacks`, `${test.data}:/data`], network: `container:${other}` }, 'plan', stack);
    expect({ code, out: out.slice(0, 2000) }).toMatchObject({ code: 1, out: expect.stringContaining('compose/host-path') });
    await test.docker('rm', '-f', other);
  });
});
