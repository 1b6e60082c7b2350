import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `public/`, held in memory. */
export interface Asset {
  /** With its hash, so that it may be cached for ever. */
  readonly url: string;
  readonly type: string;
  readonly body: Buffer;
}

const TYPES = {
  'orbitr.css': 'text/css; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'door.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof TYPES;

/** Reads the few files of `public/` once. There is no file server: a path that is not in this list cannot be asked for. */
export function readAssets(): Readonly<Record<AssetName, Asset>> {
  const read = (name: AssetName): Asset => {
    const body = readFileSync(join(import.meta.dirname, 'public', name));
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    return { url: `/assets/${hash}/${name}`, type: TYPES[name], body };
  };
  const names = Object.keys(TYPES) as readonly AssetName[];
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<AssetName, Asset>;
}
