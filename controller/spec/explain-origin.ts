import type { StackBundle } from '../model/source-bundle.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { detourOf, outlineFiles } from './detour.ts';
import type { Detour } from './detour.ts';
import { get } from './node.ts';
import type { MapNode, Node } from './node.ts';
import { resolveModel } from './resolve-model.ts';
import type { SpecOptions } from './resolve-model.ts';
import type { Span } from './source-text.ts';
import { hideSecrets } from './unsealed.ts';
import { findAssignment, variablesAt } from './variable-origin.ts';
import type { VariableUse } from './variable-origin.ts';

/** Where one value of the resolved file comes from. */
export interface Origin {
  readonly value: unknown;
  /** What a person has to edit. For a value that nobody wrote: the nearest thing that it follows from. */
  readonly at: Span;
  /** Not written, but what Compose makes of what is: the default network, a default of a long form. */
  readonly implied: boolean;
  /** By what way it came to its service, when it does not stand there. */
  readonly detour: Detour | undefined;
  readonly variables: readonly VariableUse[];
}

export type OriginsResult =
  /** By JSON pointer into the canonical model; leaves only, and a command is one. */
  | { readonly kind: 'origins'; readonly origins: ReadonlyMap<string, Origin> }
  | { readonly kind: 'needs'; readonly paths: readonly string[] }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/** Lists that are one value: an override replaces them as a whole. */
const WHOLE = new Set(['command', 'entrypoint', 'test']);

/** Tells of every value of a stack where it was written and what it went through. Pure. */
export function explainOrigin(bundle: StackBundle, options: SpecOptions): OriginsResult {
  const resolved = resolveModel(bundle, options);
  if (resolved.kind !== 'model') return resolved;
  const { model, root, context } = resolved;
  const outline = outlineFiles(bundle, context.read);
  const origins = new Map<string, Origin>();
  const visit = (value: unknown, found: Found, pointer: string, path: readonly string[]): void => {
    if (value === undefined || (path.length === 3 && path[0] === 'services' && value === null)) return;
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && !WHOLE.has(path.at(-1) ?? '')) {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, child(found, key, inner, value, root, path, bundle), `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, [...path, key]);
      }
      return;
    }
    const { at, implied } = found;
    const service = path[0] === 'services' ? path[1] : undefined;
    const detour = implied ? undefined : detourOf(at, service, outline);
    const inherited = value === null ? undefined : takenOver(at, path);
    origins.set(pointer, { value: hideSecrets(value, context.hidden), at, implied, detour, variables: implied ? [] : variablesAt(at, inherited, context.variables, bundle) });
  };
  visit(model, { node: root, at: root.at, implied: false }, '', []);
  return { kind: 'origins', origins };
}

/** The node that a value was rendered from, as far as there is one. */
interface Found {
  readonly node: Node | undefined;
  readonly at: Span;
  readonly implied: boolean;
}

/** One step down, in the model and in the merged file at once; the two have different forms where Compose has several. */
function child({ node, at }: Found, key: string, value: unknown, parent: object, root: MapNode, path: readonly string[], bundle: StackBundle): Found {
  if (path.length === 3 && path[0] === 'services' && path[2] === 'environment') {
    const inFile = assignmentInEnvFile(get(get(root, 'services'), path[1] ?? ''), node, key, bundle);
    if (inFile !== undefined) return { node: undefined, at: inFile, implied: false };
  }
  const next = step(node, key, value, parent);
  if (next !== undefined) return { node: next, at: next.at, implied: false };
  // A text that was split (a command, a short form) is where all its parts stand.
  return { node: node?.kind === 'scalar' ? node : undefined, at, implied: node?.kind !== 'scalar' };
}

function step(node: Node | undefined, key: string, value: unknown, parent: object): Node | undefined {
  if (node?.kind === 'map') return node.entries.get(key)?.value ?? (Array.isArray(parent) ? [...node.entries].find(([name]) => String(value).startsWith(name))?.[1].value : undefined);
  if (node?.kind !== 'list') return undefined;
  // A mapping that was written as a list of KEY=VALUE.
  if (!Array.isArray(parent)) return node.items.findLast((item) => item.kind === 'scalar' && item.text.split('=', 1)[0] === key);
  const same = node.items.find((item) => item.kind === 'scalar' && item.text === String(value));
  return same ?? (node.items.length === parent.length ? node.items[Number(key)] : undefined);
}

/** `A:` and `- A` take the stack's variable of that name: among the variables of a container, and the arguments of a build. */
function takenOver(at: Span, path: readonly string[]): string | undefined {
  const key = path.at(-1);
  const takes = (path.length === 4 && path[2] === 'environment') || (path.length === 5 && path[2] === 'build' && path[3] === 'args');
  // The value is filled in by now; what is written tells.
  const written = at.source.text.slice(at.start, at.end).replace(/^["']|["']$/g, '');
  return takes && ['', '~', 'null', key].includes(written) ? key : undefined;
}

/** Where an env file sets a variable that `environment` does not. */
function assignmentInEnvFile(service: Node | undefined, environment: Node | undefined, name: string, bundle: StackBundle): Span | undefined {
  if (step(environment, name, undefined, {}) !== undefined) return undefined;
  const files = get(service, 'env_file');
  for (const item of files?.kind === 'list' ? files.items.toReversed() : []) {
    const path = get(item, 'path');
    const content = path?.kind === 'scalar' ? bundle.files.get(path.text) : undefined;
    const found = content?.kind === 'text' && path?.kind === 'scalar' ? findAssignment({ path: path.text, text: content.text }, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
