import { posix } from 'node:path';
import type { CanonicalMount } from './canonical-model.ts';
import type { LoadContext } from './load-context.ts';
import type { Span } from './source-text.ts';
import { placeOf } from './source-text.ts';

/** More of them than any person reads; bounds the time that finding their lines can cost. */
const MOST_WARNINGS = 50;

/**
 * Notes what there is to say if nothing stands at the source of a bind mount when somebody looks: the engine makes an empty directory of it,
 * as with Compose, also where a file was meant. Whether it is there is not for a pure function to know.
 */
export function warnMissingSource({ source = '', target, bind }: CanonicalMount, ours: string | undefined, at: Span, { unlessThere }: LoadContext): void {
  const create = bind?.create_host_path;
  if (ours === undefined || !ours.startsWith('/') || create === false || unlessThere.length >= MOST_WARNINGS) return;
  const message = `${source} does not exist and will be created as an empty directory${create === true ? '' : ' (before Docker 23: refused)'}`;
  const warning = { severity: 'warning', code: 'compose/bind-missing', place: placeOf(at) } as const;
  const strict = 'write the mount in long form with "bind: {create_host_path: false}".';
  unlessThere.push({
    path: ours,
    warning: looksLikeFile(source, target)
      ? { ...warning, message: `${message}, although it looks like a file`, hint: `Put the file there first, or ${strict}` }
      : { ...warning, message, hint: `Nothing to do if that is what you want; else put there what belongs there, or ${strict}` },
  });
}

/** `./nginx.conf:/etc/nginx/nginx.conf`: both ends have the extension. `./conf.d:/etc/nginx/conf.d` has it, too, and is none: directories of that kind are well known. */
function looksLikeFile(source: string, target: string): boolean {
  const [from, to] = [posix.extname(source), posix.extname(target)];
  return from === to && from !== '' && from !== '.d';
}
