import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adoptCommand } from '../../controller/commands/adopt.ts';
import type { AdoptOptions } from '../../controller/commands/adoption-session.ts';
import { listen } from '../support/command-line.ts';
import { findComposePeer } from '../support/compose-peer.ts';
import type { ComposePeer } from '../support/compose-peer.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { expectToFit } from '../support/expect-to-fit.ts';

const peer = await findComposePeer();

const SHOP: Readonly<Record<string, string>> = {
  'docker-compose.yml': `# the shop
services:
  web:
    ${IDLE}
    environment: { GREETING: "\${GREETING}" }   # said at the door
    env_file: web.env
    volumes: ["./conf:/conf:ro", "data:/data", "/anonymous"]
    ports: ["127.0.0.1::80"]
    depends_on: { db: { condition: service_healthy } }
    networks: [front, back]
    mem_limit: 64m
    cap_add: [NET_ADMIN]
    secrets: [word]
  db:
    ${IDLE}
    networks: { back: { aliases: [database] } }
    healthcheck: { test: "true", interval: 200ms, timeout: 5s }
    tmpfs: [/run]
    ulimits: { nofile: 1000 }
    restart: unless-stopped
networks: { front: , back: { internal: true } }
volumes: { data: }
secrets: { word: { file: ./word.txt } }
`,
  'web.env': 'FROM_FILE=1\n',
  '.env': 'GREETING=hello\n',
  'word.txt': 'x',
  'conf/x.conf': 'x',
};

describe.skipIf(peer === undefined)('orbitr adopt', () => {
  it('takes a running project over without touching it, then carries out what changes', async () => {
    await using test = await startControllerTest();
    await using project = await start(test, 'shop', SHOP);
    const { name, folder } = project;
    const before = await containers(test, name);
    expect(before).toHaveLength(2);
    const answer = await adopt(test, name, { write: true });
    expect(answer).toMatchObject({ code: 0 });
    expect(await readFile(join(test.config.stacks, name, 'docker-compose.yml'), 'utf8')).toBe((SHOP['docker-compose.yml'] ?? '').replace('./conf:', `${folder}/conf:`).replace('./word.txt', `${folder}/word.txt`));
    expect((await readdir(join(test.config.stacks, name))).toSorted()).toEqual(['.env', 'docker-compose.yml', 'web.env']);

    await test.settled(name);
    expect(test.status(name)?.services.flatMap((service) => service.containers.map(({ id }) => id)).toSorted()).toEqual(before.map((line) => line.split(' ')[0]).toSorted());
    // Another controller on the same folders has only the data directory to know it from.
    const second = await test.restart();
    await second.settled(name);
    expect([...test.done, ...second.done]).toEqual([]);
    expect(await containers(test, name)).toEqual(before);

    // What drifts on an adopted container is repaired; its events carry no label of ours.
    await second.docker('update', '--memory', '80m', '--memory-swap', '160m', `${name}-web-1`);
    await eventually(() => second.done.includes(`update-container ${name}-web-1`));

    await second.put(`${name}/.env`, 'GREETING=good morning\n');
    await eventually(async () => (await second.docker('inspect', '--format', '{{.Config.Env}}', `${name}-web-1`)).includes('GREETING=good morning'));
    await second.settled(name);
    const after = await containers(test, name);
    expect(after.find((line) => line.endsWith('-db-1'))).toBe(before.find((line) => line.endsWith('-db-1')));
    expect(second.done.filter((each) => each.includes(`${name}-db-1`))).toEqual([]);

    await second.remove(name);
    await eventually(() => second.status(name) === undefined, 20_000);
    expect(await containers(test, name)).toEqual([]);
    expect(await test.docker('network', 'ls', '-q', '--filter', `label=com.docker.compose.project=${name}`)).toBe('');
    expect(await test.docker('volume', 'ls', '-q', '--filter', `label=com.docker.compose.project=${name}`)).toBe(`${name}_data`);
    expect(second.controller.api.overview().keptVolumes).toContainEqual({ name: `${name}_data`, stack: name });
    await second.docker('volume', 'rm', `${name}_data`);
    await second.controller.close();
  });

  it('shows field by field what differs, and writes nothing then', async () => {
    await using test = await startControllerTest();
    await using project = await start(test, 'differs', { 'compose.yaml': `services:\n  web:\n    ${IDLE}\n    environment: { PASSWORD: one }\n    mem_limit: 64m\n  old:\n    ${IDLE}\n` });
    const { name, folder } = project;
    await writeFile(join(folder, 'compose.yaml'), `services:\n  web:\n    ${IDLE}\n    environment: { PASSWORD: two }\n    mem_limit: 32m\n    cap_add: [SYS_TIME]\n`);
    const shown = await adopt(test, name, { json: true });
    expect(shown.code).toBe(2);
    const { comparisons, plan } = JSON.parse(shown.out) as { readonly comparisons: readonly { readonly name: string; readonly differences: readonly { readonly path: string }[] }[]; readonly plan: { readonly operations: readonly { readonly id: string }[] } };
    expectToFit('adopt', JSON.parse(shown.out));
    expect(comparisons.find(({ name: container }) => container === `${name}-web-1`)?.differences.map(({ path }) => path)).toEqual(['/services/web/cap_add', '/services/web/environment/PASSWORD', '/services/web/mem_limit']);
    expect(plan.operations.map(({ id }) => id)).toContain(`remove-container:${name}-old-1`);
    expect(shown.out).not.toMatch(/"(?:one|two)"/);
    await expect(adopt(test, name, { write: true })).rejects.toMatchObject({ code: 'adopt/differs' });
    expect(await readdir(test.config.stacks)).toEqual(['.orbitr']);
  });

  it('can be repeated after the data directory was lost: until then what it took over is foreign and left alone', async () => {
    await using test = await startControllerTest();
    await using project = await start(test, 'lost', { 'compose.yaml': `services:\n  web:\n    ${IDLE}\n` });
    const { name } = project;
    const before = await containers(test, name);
    expect((await adopt(test, name, { write: true })).code).toBe(0);
    expect(await readFile(join(test.config.stacks, `${name}.yaml`), 'utf8')).toBe(`services:\n  web:\n    ${IDLE}\n`);
    await test.settled(name);
    await test.controller.close();
    await rm(test.config.data, { recursive: true });
    const second = await test.restart();
    await eventually(() => second.status(name)?.conditions.some(({ type, status }) => type === 'Conflict' && status === 'True'));
    expect(await containers(test, name)).toEqual(before);
    expect((await adopt(second, name, { write: true })).code).toBe(0);
    await second.settled(name);
    expect(second.done).toEqual([]);
    expect(await containers(test, name)).toEqual(before);
    await second.remove(`${name}.yaml`);
    await eventually(() => second.status(name) === undefined, 20_000);
    await second.controller.close();
  });

  it('says what is wrong: no project, no file, a name that cannot be', async () => {
    await using test = await startControllerTest();
    await expect(adopt(test, `${test.prefix}-nothing`, {})).rejects.toMatchObject({ code: 'adopt/no-such-project' });
    await using project = await start(test, 'gone', { 'compose.yaml': `services:\n  web:\n    ${IDLE}\n` });
    const { name, folder } = project;
    await rm(join(folder, 'compose.yaml'));
    await expect(adopt(test, name, {})).rejects.toMatchObject({ code: 'adopt/no-file' });
    await writeFile(join(folder, 'again.yaml'), `services:\n  web:\n    ${IDLE}\n`);
    expect((await adopt(test, name, { file: [join(folder, 'again.yaml')] })).code).toBe(0);
  });
});

interface RunningProject extends AsyncDisposable {
  readonly name: string;
  readonly folder: string;
}

/** Starts a project with Compose in a folder of its own; what is left of it at the end goes, whoever it belongs to by then. */
async function start(test: ControllerTest, what: string, files: Readonly<Record<string, string>>): Promise<RunningProject> {
  const name = `${test.prefix}-${what}`;
  const folder = join(dirname(test.config.stacks), what);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await (peer as ComposePeer)('--project-directory', folder, '-p', name, '-f', join(folder, Object.keys(files)[0] ?? ''), 'up', '-d');
  return { name, folder, [Symbol.asyncDispose]: async () => void (await (peer as ComposePeer)('-p', name, 'down', '--volumes', '--remove-orphans', '--timeout', '0')) };
}

/** `id startedAt name` of each. */
async function containers(test: ControllerTest, name: string): Promise<readonly string[]> {
  const ids = await test.docker('ps', '-aq', '--no-trunc', '--filter', `label=com.docker.compose.project=${name}`);
  return ids === '' ? [] : (await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}} {{.Name}}', ...ids.split('\n'))).split('\n').toSorted();
}

async function adopt(test: ControllerTest, name: string, options: AdoptOptions & { readonly file?: readonly string[] }): Promise<{ readonly code: number; readonly out: string }> {
  const { context, out, err } = listen(test.config);
  const code = await adoptCommand(context, name, options);
  return { code, out: `${out()}${err()}` };
}
