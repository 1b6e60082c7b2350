import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { startCliTest } from '../support/cli.ts';
import { startGitClient } from '../support/git-client.ts';

interface Output {
  readonly plans: readonly { readonly stack: string; readonly errors: readonly unknown[]; readonly blastRadius: { readonly containers: readonly object[]; readonly downtime: { readonly most: number }; readonly ports: object; readonly volumes: object; readonly images: readonly object[]; readonly files: readonly object[] }; readonly operations: readonly { readonly kind: string; readonly cause: { readonly message: string } }[] }[];
}

const stack = (image: string, port: string, volume: string): string => `services:\n  web:\n    image: ${image}\n    command: sleep 1\n    stop_grace_period: 7s\n    ports: ["127.0.0.1:${port}:80"]\n    volumes: ["${volume}:/data"]\nvolumes: { ${volume}: {} }\n`;

describe('orbitr plan --from --to', () => {
  it('tells what a change means for people, as JSON that fits its schema and as a comment, without an engine', async () => {
    await using test = await startCliTest();
    await using client = await startGitClient();
    const from = await client.commit('begin', { 'stacks/shop.yaml': stack('busybox:stable', '8080', 'old'), 'stacks/still.yaml': 'services: { a: { image: "busybox:stable" } }\n' });
    const to = await client.commit('change', { 'stacks/shop.yaml': stack('busybox:2', '8081', 'fresh'), 'stacks/wrong.yaml': 'services: { a: { imagee: x } }\n' });
    const run = (...args: readonly string[]) => test.run('--stacks', `${client.folder}/stacks`, 'plan', '--from', from, '--to', to, ...args);
    const { out, code } = await run('--json');
    expect(code).toBe(1);
    const output = JSON.parse(out) as Output;
    const fits = new Ajv({ strict: false }).compile(JSON.parse(await readFile(join(import.meta.dirname, '../../schemas/plan.schema.json'), 'utf8')) as object);
    expect(fits(output), JSON.stringify(fits.errors)).toBe(true);
    expect(output.plans.map((plan) => [plan.stack, plan.errors.length])).toEqual([['shop', 0], ['wrong', 1]]);
    expect(output.plans[0]?.blastRadius).toMatchObject({
      containers: [{ name: 'shop-web-1', what: 'replaced', downtime: { least: 1, most: 8, why: expect.stringContaining('port 8081 of the host is fixed') as string } }],
      downtime: { most: 8 },
      ports: { opened: ['127.0.0.1:8081/tcp'], closed: ['127.0.0.1:8080/tcp'] },
      volumes: { created: ['shop_fresh'], leftBehind: ['shop_old'], atRisk: [] },
      images: [{ service: 'web', from: 'busybox:stable', to: 'busybox:2' }],
    });
    const comment = (await run('--markdown')).out;
    expect(comment).toContain('### Orbitr: ');
    expect(comment).toContain('volumes kept, but used no more: shop_old');
    expect(comment).toContain('wrong.yaml:1:');
    expect((await test.run('--stacks', `${client.folder}/stacks`, 'plan', '--from', 'nothing')).err).toContain('there is no revision "nothing"');
    expect((await test.run('--stacks', `${client.folder}/stacks`, 'plan', '--from', to)).code).toBe(0);
  });

  it('shows a change of what an image is made from, and of files that containers mount, although no stack file changes', async () => {
    await using test = await startCliTest();
    await using client = await startGitClient();
    const built = 'services:\n  app: { build: { context: ./src, dockerfile: ../Dockerfile } }\n';
    const mounting = 'services:\n  web: { image: "busybox:stable", volumes: ["./config:/config:ro", "../shared/list:/list"] }\n';
    const configured = 'services:\n  web: { image: "busybox:stable", configs: [app] }\nconfigs: { app: { file: ./app.ini } }\n';
    const first = await client.commit('begin', {
      'built/compose.yaml': built, 'built/Dockerfile': 'FROM scratch\n', 'built/src/a.txt': '1', 'built/src/.dockerignore': '*.md\n', 'built/src/note.md': '1',
      'mounting/compose.yaml': mounting, 'mounting/config/app.ini': '1', 'shared/list': '1', 'mounting/beside': '1',
      'configured/compose.yaml': configured, 'configured/app.ini': '1',
      'still.yaml': 'services: { web: { image: "busybox:stable", volumes: ["./still:/x"] } }\nx-orbitr: { run: stopped }\n', 'still/x': '1',
    });
    const compare = async (files: Readonly<Record<string, string>>) => {
      await client.git('checkout', '-q', first);
      const to = await client.commit('change', files);
      const { out } = await test.run('--stacks', client.folder, 'plan', '--from', first, '--to', to, '--json');
      return (JSON.parse(out) as Output).plans.map(({ stack, operations, blastRadius: { files: mounted } }) => ({ stack, operations: operations.map(({ kind }) => kind), mounted }));
    };
    expect(await compare({ 'built/src/note.md': '2', 'mounting/beside': '2' })).toEqual([]);
    for (const path of ['built/src/a.txt', 'built/Dockerfile']) expect(await compare({ [path]: '2' })).toMatchObject([{ stack: 'built', operations: expect.arrayContaining(['build-image', 'create-container']) as string[] }]);
    expect(await compare({ 'mounting/config/app.ini': '2', 'shared/list': '2', 'mounting/config/new/er': '2' })).toEqual([{ stack: 'mounting', operations: [], mounted: [
      { path: 'mounting/config/app.ini', service: 'web', target: '/config/app.ini' },
      { path: 'mounting/config/new/er', service: 'web', target: '/config/new/er' },
      { path: 'shared/list', service: 'web', target: '/list' },
    ] }]);
    expect(await compare({ 'still/x': '2' })).toEqual([{ stack: 'still', operations: [], mounted: [{ path: 'still/x', service: 'web', target: '/x/x' }] }]);
    // What is given as a config is an input: its container is made anew.
    expect(await compare({ 'configured/app.ini': '2' })).toMatchObject([{ stack: 'configured', operations: expect.arrayContaining(['create-container']) as string[], mounted: [] }]);
  });
});
