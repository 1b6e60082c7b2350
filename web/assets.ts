import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that pages load. */
export interface Asset {
  /** With a hash of all of them, so that it may be cached for ever, and modules find each other by relative names. */
  readonly url: string;
  readonly type: string;
  readonly body: () => Buffer;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const TYPES = {
  'site.css': STYLE,
  'desk.css': STYLE,
  'live.js': SCRIPT,
  'app.js': SCRIPT,
  'ansi.js': SCRIPT,
  'stack.js': SCRIPT,
  'app-form.js': SCRIPT,
  'logs.js': SCRIPT,
  'talk.js': SCRIPT,
  'door.js': SCRIPT,
  'palette.js': SCRIPT,
  'generated/editor.js': SCRIPT,
  'icon.svg': 'image/svg+xml',
} as const;

/** What every page wears, by subject. One answer instead of three: each one more was seen to put off the first paint. */
const SITE = ['orbitr.css', 'pages.css', 'frame.css'] as const;

/** What the editor completes from: not a copy, but the schemas that the files are judged by. */
const SCHEMAS = ['stack', 'x-orbitr', 'routing', 'settings'] as const;

export type AssetName = keyof typeof TYPES | 'schemas.json';

/**
 * The few files of `public/`. There is no file server: a path that is not in this list cannot be asked for. They are read for the hash, and again whenever
 * somebody asks: a browser keeps them for ever, so the controller need not.
 */
export function readAssets(): Readonly<Record<AssetName, Asset>> {
  const names = Object.keys(TYPES) as readonly (keyof typeof TYPES)[];
  const files = names.map((name) => ({ name, type: TYPES[name], body: () => (name === 'site.css' ? Buffer.concat(SITE.map(readPublic)) : readPublic(name)) }));
  const all = [...files, { name: 'schemas.json', type: 'application/json', body: readSchemas } as const];
  const hash = createHash('sha256');
  for (const { body } of all) hash.update(body());
  const folder = hash.digest('hex').slice(0, 12);
  return Object.fromEntries(all.map(({ name, type, body }): [AssetName, Asset] => [name, { url: `/assets/${folder}/${name}`, type, body }])) as Record<AssetName, Asset>;
}

function readPublic(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'public', name));
}

function readSchemas(): Buffer {
  const schemas = SCHEMAS.map((name) => [`${name}.schema.json`, JSON.parse(readFileSync(join(import.meta.dirname, '../schemas', `${name}.schema.json`), 'utf8')) as object]);
  return Buffer.from(JSON.stringify(Object.fromEntries(schemas)));
}
