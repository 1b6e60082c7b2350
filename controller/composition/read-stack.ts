import { basename, dirname } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { DiscoveredStack } from '../source/discover-stacks.ts';
import { StackSource } from '../source/stack-source.ts';

/** Includes and extensions nest a few levels deep; each level is a round. */
const MAX_ROUNDS = 40;

interface Needs {
  readonly kind: 'needs';
  readonly paths: readonly string[];
}

export interface StackReading<T> {
  readonly bundle: StackBundle;
  readonly result: T;
}

/**
 * Reads a stack's files as they are now, and reads on while `build` asks for more. For commands: a person asked, so no file is waited for.
 * @param unseal opens what is sealed; absent: it stays so
 */
export async function readStack<T extends { readonly kind: string }>(stack: DiscoveredStack, build: (bundle: StackBundle) => T | Needs, unseal: (bundle: StackBundle) => Promise<StackBundle> = async (bundle) => bundle): Promise<StackReading<T>> {
  const source = new StackSource(() => true, Date.now);
  let extra: readonly string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const bundle = await unseal((await source.read(stack, extra)).bundle);
    const result = build(bundle);
    if (!isNeeds(result)) return { bundle, result };
    extra = [...new Set([...extra, ...result.paths])];
  }
  throw new OrbitrError({ code: 'stack/unreadable', kind: 'terminal', message: `${stack.entries[0] ?? stack.name} pulls in files without end` });
}

function isNeeds<T extends { readonly kind: string }>(result: T | Needs): result is Needs {
  return result.kind === 'needs';
}

/** Compose files anywhere, as a stack: relative paths and `.env` count from the first one's folder. */
export function looseStack(files: readonly string[], directory = dirname(files[0] ?? '.')): DiscoveredStack {
  return { name: basename(directory), layout: 'folder', directory, entries: files, rivals: [] };
}
