import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWiki as wiki, openWikiBench } from '../../../test/support/api-wiki.ts';
import type { CatalogueBench } from '../../../test/support/catalogue-bench.ts';
import { stack } from '../../../test/support/synthetic-stacks.ts';
import { startTestServer, type Answer, type TestServer } from '../../../test/support/web-client.ts';
import { openApiDocument } from '../../openapi/document.ts';

/** The same, and it wants to know its own address. */
const apiForge = (version: string) => {
  const texts = wiki(version);
  return { ...texts, 'template.yaml': `${texts['template.yaml']}routes: [{ service: web, port: 80, subdomain: wiki, address: SITE_URL }]\n`, 'compose.yaml': texts['compose.yaml']?.replace('VERSION:', 'URL: "${SITE_URL}", VERSION:') ?? '' };
};

let server: TestServer;
let ajv: Ajv;
let bench: CatalogueBench;
beforeAll(async () => {
  const now = Date.now();
  bench = await openWikiBench();
  server = await startTestServer({ now, catalogue: bench.catalogue, stacks: [stack('blog', now)] });
  ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(openApiDocument(server.routes, '0'), 'openapi');
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

const api = (path: string, method = 'GET', body?: unknown): Promise<Answer> => server.ask(`/api/v1${path}`, { method, ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
const json = ({ body }: Answer) => JSON.parse(body) as Record<string, unknown> & { readonly code?: string };
const fits = (schema: string, value: unknown): string => (ajv.validate({ $ref: `openapi#/components/schemas/${schema}` }, value) ? 'fits' : ajv.errorsText());

describe('apps', () => {
  const body = { stack: 'blog', answers: { TITLE: 'Ours' } };
  const made = async (answer: Promise<Answer>, schema: string): Promise<Record<string, unknown>> => {
    const given = json(await answer);
    expect([fits(schema, given), given]).toEqual(['fits', given]);
    return given;
  };

  test('are found, looked at and asked about', async () => {
    expect((await made(api('/apps?q=wiki'), 'AppList'))['apps']).toMatchObject([{ id: 'wiki', trust: 'community' }]);
    expect((await made(api('/apps?category=media'), 'AppList'))['apps']).toEqual([]);
    expect(await made(api('/apps/wiki?version=1.0.0'), 'App')).toMatchObject({ entry: { version: '1.0.0' }, permissions: [{ permission: 'capability:NET_ADMIN' }] });
    expect(json(await api('/apps/none')).code).toBe('catalogue/no-such-app');
    const form = await made(api('/apps/wiki/form', 'POST', { answers: { TITLE: 7 }, ports: { WEB_PORT: 8090 } }), 'AppForm');
    expect(form).toMatchObject({ ports: [{ port: 8090 }], unverified: true, fields: [{ name: 'TITLE', value: '7' }, { name: 'ADMIN_PASSWORD', value: '', generated: true }] });
    expect((await api('/apps/wiki/form', 'POST', { colour: 'red' })).status).toBe(400);
    expect((await api('/apps/wiki/form', 'POST', { ports: { WEB_PORT: 70000 } })).status).toBe(400);
  });

  test('are installed with consent, updated with a decision, and removed; passwords are in no answer', async () => {
    const preview = await made(api('/apps/wiki/preview', 'POST', { ...body, answers: { ...body.answers, ADMIN_PASSWORD: 'typed-by-me-12345' } }), 'InstallPreview');
    expect(preview['consent']).toEqual(['capability:NET_ADMIN', 'unverified']);
    expect(JSON.stringify(preview)).not.toContain('typed-by-me');
    const refused = await api('/apps/wiki/install', 'POST', body);
    expect([refused.status, json(refused).code]).toEqual([422, 'catalogue/consent']);
    await expect(bench.text('blog/compose.yaml')).rejects.toThrow();
    const answer = await api('/apps/wiki/install', 'POST', { ...body, consent: preview['consent'], message: 'because' });
    expect([answer.status, fits('InstalledApp', json(answer)), json(answer)]).toMatchObject([201, 'fits', { stack: 'blog', generated: ['ADMIN_PASSWORD'] }]);
    expect((await made(api('/installed-apps'), 'InstalledAppList'))['apps']).toMatchObject([{ stack: 'blog', version: '1.0.0' }]);

    await bench.write('blog/compose.yaml', (await bench.text('blog/compose.yaml')).replace('VERSION: "1.0.0"', 'VERSION: "mine"'));
    await bench.put('wiki', wiki('1.1.0'));
    const update = await made(api('/stacks/blog/app/preview', 'POST', {}), 'UpdatePreview');
    expect(update).toMatchObject({ from: '1.0.0', to: '1.1.0', conflicts: [{ base: '1.0.0', mine: 'mine', theirs: '1.1.0' }] });
    expect(json(await api('/stacks/blog/app/update', 'POST', {})).code).toBe('catalogue/merge');
    const [{ key }] = update['conflicts'] as readonly [{ readonly key: string }];
    await made(api('/stacks/blog/app/update', 'POST', { resolutions: { [key]: 'mine' } }), 'InstalledApp');
    expect(await bench.text('blog/compose.yaml')).toMatch(/VERSION: "?mine/);
    expect(json(await api('/stacks/blog/app/update', 'POST', { version: '1.0.0' })).code).toMatch(/^catalogue\/(?:no-update|no-such-app)$/);

    expect(await made(api('/stacks/blog/app/remove', 'POST', { dryRun: true }), 'AppRemoval')).toMatchObject({ volumes: ['blog_data'] });
    expect(await bench.text('blog/compose.yaml')).toContain('1.1.0');
    await made(api('/stacks/blog/app/remove', 'POST', {}), 'AppRemoval');
    await expect(bench.text('blog/compose.yaml')).rejects.toThrow();
    expect(json(await api('/stacks/blog/app/remove', 'POST', {})).code).toBe('catalogue/not-installed');
  }, 60_000);

  test('are told by which name their machine is reached', async () => {
    await bench.put('wiki', apiForge('1.3.0'));
    expect(await made(api('/apps/wiki/form', 'POST', {}), 'AppForm')).toMatchObject({ host: { value: 'localhost' } });
    expect(await made(api('/apps/wiki/form', 'POST', { host: 'nas:80' }), 'AppForm')).toMatchObject({ host: { value: 'nas:80', problem: expect.stringContaining('without a port') as string } });
    expect((await api('/apps/wiki/form', 'POST', { host: 7 })).status).toBe(400);
    const consent = ['capability:NET_ADMIN', 'unverified'];
    const refused = await api('/apps/wiki/install', 'POST', { stack: 'blog', host: 'http://nas', consent });
    expect([refused.status, json(refused).code]).toEqual([422, 'catalogue/invalid']);
    const told = [{ variable: 'SITE_URL', address: 'http://[fd00::20]:8080' }];
    expect(await made(api('/apps/wiki/preview', 'POST', { stack: 'blog', host: 'fd00::20' }), 'InstallPreview')).toMatchObject({ stacks: [{ ownAddresses: told }] });
    expect(await made(api('/apps/wiki/install', 'POST', { stack: 'blog', host: 'fd00::20', consent }), 'InstalledApp')).toMatchObject({ ownAddresses: told, addresses: ['http://[fd00::20]:8080'] });
    await made(api('/stacks/blog/app/remove', 'POST', {}), 'AppRemoval');
  }, 60_000);

  test('come from catalogues', async () => {
    expect((await made(api('/catalogues'), 'CatalogueList'))['catalogues']).toMatchObject([{ name: 'test', kind: 'folder', apps: 1 }]);
    await made(api('/catalogues/refresh', 'POST', {}), 'CatalogueList');
  });
});

test('schemas name nothing that routes do not answer', () => {
  const { definitions } = JSON.parse(readFileSync('schemas/api.schema.json', 'utf8')) as { readonly definitions: Readonly<Record<string, unknown>> };
  const { components } = openApiDocument(server.routes, '0') as unknown as { readonly components: { readonly schemas: Readonly<Record<string, unknown>> } };
  expect(Object.keys(definitions).filter((name) => !(name in components.schemas))).toEqual([]);
});
