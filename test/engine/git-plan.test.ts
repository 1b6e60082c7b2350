import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { startCliTest } from '../support/cli.ts';
import { startGitClient } from '../support/git-client.ts';

interface Output {
  readonly plans: readonly { readonly stack: string; readonly errors: readonly unknown[]; readonly blastRadius: { readonly containers: readonly object[]; readonly downtime: { readonly most: number }; readonly ports: object; readonly volumes: object; readonly images: readonly object[] } }[];
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
});
