import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `public/`. */
export interface Asset {
  /** With a hash of all of them, so that it may be cached for ever, and modules find each other by relative names. */
  readonly url: string;
  readonly type: string;
  readonly body: () => Buffer;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const TYPES = {
  'orbitr.css': STYLE,
  'pages.css': STYLE,
  'frame.css': STYLE,
  'live.js': SCRIPT,
  'app.js': SCRIPT,
  'ansi.js': SCRIPT,
  'stack.js': SCRIPT,
  'logs.js': SCRIPT,
  'talk.js': SCRIPT,
  'door.js': SCRIPT,
  'palette.js': SCRIPT,
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof TYPES;

/** The few files of `public/`, held in memory. There is no file server: a path that is not in this list cannot be asked for. */
export function readAssets(): Readonly<Record<AssetName, Asset>> {
  const names = Object.keys(TYPES) as readonly AssetName[];
  const bodies = new Map(names.map((name) => [name, readFileSync(join(import.meta.dirname, 'public', name))]));
  const hash = createHash('sha256');
  for (const body of bodies.values()) hash.update(body);
  const folder = hash.digest('hex').slice(0, 12);
  return Object.fromEntries([...bodies].map(([name, body]): [AssetName, Asset] => [name, { url: `/assets/${folder}/${name}`, type: TYPES[name], body: () => body }])) as Record<AssetName, Asset>;
}
