import { posix } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileContent } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { HostPlaces } from '../policy/host-places.ts';
import { contains } from '../policy/host-places.ts';
import { buildSpec } from '../spec/build-spec.ts';
import { COMPOSE_FILE } from './template.ts';

export type BuiltStack =
  | { readonly kind: 'spec'; readonly spec: StackSpec; /** Files outside of its folder that it asks for. */ readonly outside: readonly string[] }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[]; readonly outside: readonly string[] };

/** Where stacks are imagined to be while nobody has installed them. */
const IMAGINED_STACKS = '/stacks';

/**
 * Rendered files → the spec that the controller would make of them, without writing anything. Files outside of the stack's folder are never looked at:
 * they count as not there, and are told.
 */
export function buildRendered(stack: string, files: ReadonlyMap<string, string | Uint8Array>, stacks = IMAGINED_STACKS): BuiltStack {
  const directory = posix.join(stacks, stack);
  const contents = new Map<string, FileContent>([...files].map(([path, content]) => [posix.join(directory, path), toContent(content)]));
  const outside: string[] = [];
  for (;;) {
    const result = buildSpec({ name: stack, layout: 'folder', directory, entries: [posix.join(directory, COMPOSE_FILE)], files: contents, revision: { digest: '', dirty: false } }, { homeDirectory: '/root', profiles: [] });
    if (result.kind === 'spec') return { kind: 'spec', spec: result.spec, outside };
    if (result.kind === 'invalid') return { kind: 'invalid', diagnostics: result.diagnostics, outside };
    for (const path of result.paths) {
      if (!contains(directory, path)) outside.push(path);
      contents.set(path, { kind: 'missing' });
    }
  }
}

/** The places that a policy goes by, for a stack that is not on any machine yet. */
export function imaginedPlaces(stack: string, stacks = IMAGINED_STACKS): HostPlaces {
  return { stack: posix.join(stacks, stack), orbitr: [stacks], realPath: (path) => path };
}

function toContent(content: string | Uint8Array): FileContent {
  if (typeof content === 'string') return { kind: 'text', text: content };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(content) };
  } catch {
    return { kind: 'binary', bytes: content };
  }
}
