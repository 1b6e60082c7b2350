import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../check-template.ts';
import { readManifest } from '../read-manifest.ts';
import { textOf } from '../template.ts';
import type { ComposeSource } from './from-compose.ts';
import { templateFromCompose } from './from-compose.ts';
import { skeleton } from './skeleton.ts';
import { templateReference, withReference } from './template-reference.ts';

const SHOP = `services:
  web:
    image: example/shop:4.7.1
    container_name: shop
    env_file: app.env
    environment:
      DATABASE_URL: postgres://shop:hunter2secret@db:5432/shop
      TITLE: \${TITLE}
    ports: ["8000:8000", "127.0.0.1:2222:22"]
    volumes: ["./conf/httpd.conf:/etc/httpd.conf:ro", "./config/pages:/pages", "./data:/data", "/srv/media:/media:ro"]
    depends_on: [db]
    cap_add: [NET_ADMIN]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
    x-orbitr:
      routes: [{ host: shop.home.example, port: 8000 }]
  db:
    image: example/db:17.6
    environment: ["POSTGRES_PASSWORD=hunter2secret", "POSTGRES_USER=shop"]
    volumes: ["pg:/var/lib/db"]
    mem_limit: 64m
    x-orbitr: { health: { tcp: 5432 } }
volumes:
  pg: { name: shop_pg }
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const BESIDES = new Map([['app.env', 'API_KEY=very-secret-key\nMODE=fast\n'], ['conf/httpd.conf', 'A:*\n'], ['config/pages/index.html', 'hi'], ['data/customers.db', 'private']].map(([path = '', text = '']) => [path, bytes(text)] as const));

function draft(compose: string, more: Partial<ComposeSource> = {}) {
  return templateFromCompose('shop', { compose, variables: new Map([['TITLE', 'My shop']]), secrets: [], files: BESIDES, ...more });
}

function drafted(compose: string, more: Partial<ComposeSource> = {}) {
  const made = draft(compose, more);
  if (made.kind !== 'template') throw new Error(made.reasons.join('; '));
  const read = readManifest('template.yaml', textOf(made.files, 'template.yaml') ?? '');
  if (read.kind !== 'good') throw new Error(JSON.stringify(read.diagnostics));
  return { ...made, manifest: read.value, text: textOf(made.files, 'compose.yaml') ?? '' };
}

describe('a template out of a Compose file', () => {
  const made = drafted(SHOP);

  it('is valid without a word, but for what nobody can know', () => {
    expect(checkTemplate('shop', made.files, 'own').diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('holds no password and no data of the author', () => {
    const all = [...made.files.values()].map((file) => new TextDecoder().decode(file)).join('\n');
    expect(all).not.toMatch(/hunter2|very-secret|private|shop\.home\.example/);
    expect(made.hidden).toEqual(['API_KEY', 'POSTGRES_PASSWORD']);
    // One password in two places is one variable.
    expect(made.text).toContain('postgres://shop:${POSTGRES_PASSWORD}@db:5432/shop');
    expect(made.manifest.inputs).toContainEqual(expect.objectContaining({ name: 'POSTGRES_PASSWORD', type: 'password', generate: expect.anything() }));
  });

  it('asks for what .env said, publishes on free ports, keeps data in volumes and files under config/', () => {
    expect(made.manifest.inputs).toContainEqual(expect.objectContaining({ name: 'TITLE', default: 'My shop' }));
    expect(made.manifest.ports?.map(({ service, target, default: port }) => [service, target, port])).toEqual([['web', 8000, 8000], ['web', 22, 2222]]);
    expect(made.manifest.routes).toEqual([expect.objectContaining({ service: 'web', port: 8000, subdomain: 'shop' })]);
    expect(made.manifest.health).toEqual([{ service: 'db', tcp: 5432 }]);
    expect(made.manifest.volumes?.map(({ name }) => name).toSorted()).toEqual(['data', 'pg']);
    expect([...made.files.keys()].filter((path) => path.startsWith('config/')).toSorted()).toEqual(['config/conf/httpd.conf', 'config/pages/index.html']);
    expect(made.text).not.toMatch(/container_name|x-orbitr|shop_pg|env_file/);
    expect(made.text).toContain('MODE: fast');
  });

  it('asks for what it needs beyond an ordinary container', () => {
    expect(made.manifest.permissions?.map(({ permission }) => permission).toSorted()).toEqual(['bind:/srv/media:ro', 'capability:NET_ADMIN']);
  });

  it('takes names of secrets.env for secrets, without their values', () => {
    const { manifest } = drafted(SHOP.replace('TITLE: ${TITLE}', 'TITLE: ${TITLE}\n      PIN: ${PIN}'), { secrets: ['PIN'] });
    expect(manifest.inputs).toContainEqual(expect.objectContaining({ name: 'PIN', type: 'password' }));
  });

  it.each([
    ['a build', SHOP.replace('image: example/shop:4.7.1', 'build: .'), 'web is built on this machine'],
    ['an include', `include: [other.yaml]\n${SHOP}`, 'it includes other files'],
    ['a secret in a file', `${SHOP}secrets:\n  key: { file: ./key.txt }\n`, 'the secret key is a file of this machine'],
    ['no service', 'services: {}\n', 'it has no services'],
    ['a text that is no YAML', 'services: [', 'not valid YAML: Flow sequence in block collection must be'],
  ])('is refused for %s, with what to do', (_what, compose, reason) => {
    const made = draft(compose);
    expect(made.kind).toBe('refused');
    expect(made.kind === 'refused' && made.reasons.join('; ')).toContain(reason);
  });
});

describe('a template out of nothing', () => {
  it('is valid as it is', () => {
    expect(checkTemplate('my-wiki', skeleton('my-wiki'), 'own').diagnostics).toEqual([]);
  });
});

describe('the reference', () => {
  const { manifest } = drafted(SHOP);

  it('names every input, port, volume and permission, and no secret', () => {
    const text = templateReference(manifest);
    for (const name of ['`TITLE`', '`WEB_PORT`', '`pg`', '`capability:NET_ADMIN`', '`example/shop:4.7.1`', 'made up at install']) expect(text).toContain(name);
    expect(templateReference({ ...manifest, inputs: [{ name: 'A', type: 'string', label: 'a | b', default: '`x`' }] })).toContain('| `A` | a \\| b | string | `\'x\'` |');
  });

  it('goes to the end of a README once, and is replaced there', () => {
    const once = withReference('# Shop\n\nWords.\n', 'one');
    expect(once).toBe('# Shop\n\nWords.\n\n<!-- reference: written by `orbitr template docs` -->\n\none\n\n<!-- end of the reference -->\n');
    expect(withReference(`${once}\nMore.\n`, 'two')).toBe(`${once.replace('one', 'two')}\nMore.\n`);
    expect(withReference(once, 'one')).toBe(once);
  });
});
