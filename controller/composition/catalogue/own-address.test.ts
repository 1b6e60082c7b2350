import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueBench } from '../../../test/support/catalogue-bench.ts';
import { openCatalogueBench, templateTexts } from '../../../test/support/catalogue-bench.ts';

const AUTHOR = { via: 'cli', actor: 'test' } as const;
const compose = (environment: string): string => `services:\n  web:\n    image: example/app:1.0\n    environment: ${environment}\n    ports: ["\${WEB_PORT}:80"]\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n`;
const PORTS = 'images: ["example/app:1.0"]\nports: [{ name: WEB_PORT, service: web, target: 80, default: 8080, label: Page, open: http }]\n';
/** It wants to know its own address. */
const forge = (version: string) => templateTexts('forge', `version: ${version}\n${PORTS}routes: [{ service: web, port: 80, subdomain: git, address: SITE_URL }]\n`, compose(`{ URL: "\${SITE_URL}", VERSION: "${version}" }`));
/** It does not. */
const DEAF = templateTexts('deaf', `version: 1.0.0\n${PORTS}`, compose('{}'));

let bench: CatalogueBench;
beforeEach(async () => {
  bench = await openCatalogueBench();
  await bench.put('forge', forge('1.0.0'));
  await bench.put('deaf', DEAF);
});
afterEach(() => bench.close());

describe('the own address of an app', () => {
  it('has the name of the machine in it, which the form asks for', async () => {
    const { catalogue } = bench;
    expect((await catalogue.form({ id: 'forge' })).host).toEqual({ value: 'localhost', problem: undefined });
    expect((await catalogue.form({ id: 'forge', host: 'nas:80' })).host).toEqual({ value: 'nas:80', problem: expect.stringContaining('without a port') });
    expect((await catalogue.form({ id: 'deaf' })).host).toBeUndefined();
    expect((await catalogue.preview({ id: 'forge', host: 'nas.lan' })).stacks.map(({ ownAddresses }) => ownAddresses)).toEqual([[{ variable: 'SITE_URL', address: 'http://nas.lan:8080' }]]);
    expect(await catalogue.install({ id: 'forge', host: 'FD00::20' }, AUTHOR)).toMatchObject({ addresses: ['http://[fd00::20]:8080'], ownAddresses: [{ variable: 'SITE_URL', address: 'http://[fd00::20]:8080' }] });
    expect(await bench.text('forge/.env')).toMatch(/SITE_URL='?http:\/\/\[fd00::20\]:8080'?\n/);
    // Where a browser finds it is said with that name, whether or not the app wants to know.
    expect(await catalogue.install({ id: 'deaf', host: 'nas.lan' }, AUTHOR)).toMatchObject({ addresses: ['http://nas.lan:8081'], ownAddresses: [] });
  });

  it('is not made of what is no name, and nothing is written', async () => {
    for (const id of ['forge', 'deaf']) await expect(bench.catalogue.install({ id, host: 'nas lan' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/invalid', message: expect.stringContaining('"nas lan" is neither a name nor an IP address') });
    expect(await bench.catalogue.installed()).toEqual([]);
  });

  it('is changed by no update', async () => {
    await bench.catalogue.install({ id: 'forge', host: 'nas.lan' }, AUTHOR);
    const env = await bench.text('forge/.env');
    await bench.put('forge', forge('1.1.0'));
    expect(await bench.catalogue.update({ stack: 'forge' }, AUTHOR)).toMatchObject({ version: '1.1.0', ownAddresses: [] });
    expect(await bench.text('forge/.env')).toBe(env);
    await bench.write('forge/.env', env.replace('http://nas.lan:8080', 'https://git.example.org'));
    await bench.put('forge', forge('1.2.0'));
    await bench.catalogue.update({ stack: 'forge' }, AUTHOR);
    expect(await bench.text('forge/.env')).toContain('SITE_URL=https://git.example.org\n');
  });
});
