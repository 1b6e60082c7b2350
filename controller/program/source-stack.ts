import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a file of ours, as V8 writes it into a stack. */
const PLACE = /file:\/\/[^\s()]+\.js:\d+:\d+/g;
/** Places that are remembered; the same few come again and again. */
const MOST_KEPT = 500;

/**
 * Makes stacks of joined programs (`join-sources.ts`) speak of the sources again: `controller/plan/plan.ts:12:3` instead of a line in
 * `main.js`. Node's own `--enable-source-maps` would keep all maps in memory, 13 MB; here one is read when a place is asked for that is not known yet.
 * @param root absolute; what the places are told relative to
 * @returns text in, text out; a place without a map stays as it is
 */
export function sourceStacks(root: string): (stack: string) => string {
  const known = new Map<string, string>();
  return (stack) => {
    const unknown = new Set(stack.match(PLACE)?.filter((place) => !known.has(place)));
    if (known.size + unknown.size > MOST_KEPT) known.clear();
    for (const [file, places] of Map.groupBy(unknown, (place) => place.replace(/:\d+:\d+$/, ''))) {
      const origin = originIn(file, root);
      for (const place of places) known.set(place, origin(place) ?? place);
    }
    return stack.replaceAll(PLACE, (place) => known.get(place) ?? place);
  };
}

/** Anybody's text may stand in a message: only files that were joined here are looked at, and nothing that is wrong with one keeps a line out of the log. */
function originIn(file: string, root: string): (place: string) => string | undefined {
  const known = attempt(() => {
    const path = fileURLToPath(file);
    if (relative(join(root, '.cache', 'orbitr'), path).startsWith('..')) return undefined;
    return { path, map: new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]) };
  });
  if (known === undefined) return () => undefined;
  const { path, map } = known;
  return (place) => {
    const [line, column] = place.split(':').slice(-2).map(Number) as [number, number];
    const origin = map.findOrigin(line, column);
    return 'fileName' in origin ? `${relative(root, resolve(dirname(path), origin.fileName))}:${origin.lineNumber}:${origin.columnNumber}` : undefined;
  };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
