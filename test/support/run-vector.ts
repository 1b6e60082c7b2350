import { posix } from 'node:path';
import type { FileContent } from '../../controller/model/source-bundle.ts';
import { canonicalJson } from '../../controller/spec/canonical-json.ts';
import { resolveModel } from '../../controller/spec/resolve-model.ts';

/** A case of test/vectors/compose.json: what goes in, and what Docker Compose answered. */
export interface Vector {
  readonly id: string;
  readonly yaml: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly expect?: unknown;
  readonly error?: string;
}

/** Stands for the project directory in the vectors. */
const ROOT = '/vectors/proj';

/** Runs a vector and returns its canonical form with sorted keys, or the first error. */
export function runVector(vector: Vector): { readonly json?: string; readonly error?: string } {
  const files = new Map<string, FileContent>([[`${ROOT}/compose.yaml`, { kind: 'text', text: vector.yaml }]]);
  for (const [path, text] of Object.entries(vector.files ?? {})) files.set(posix.join(ROOT, path), { kind: 'text', text });
  const args = vector.args ?? [];
  const entries = [`${ROOT}/compose.yaml`, ...args.flatMap((arg, i) => (args[i - 1] === '-f' ? [posix.join(ROOT, arg)] : []))];
  const profiles = args.flatMap((arg, i) => (args[i - 1] === '--profile' ? [arg] : []));
  for (;;) {
    const result = resolveModel(
      { name: 'p', layout: 'folder', directory: ROOT, entries, files, revision: { digest: '', dirty: false } },
      { homeDirectory: '/home/u', profiles, allowVariables: vector.env ?? {}, nameRule: 'compose', ...(!args.includes('NOPROJ') && { projectName: 'p' }) },
    );
    if (result.kind === 'model') return { json: escapeDollars(canonicalJson(result.model)).replaceAll(ROOT, '<ROOT>') };
    if (result.kind === 'invalid') return { error: result.diagnostics[0]?.message ?? 'no message' };
    for (const path of result.paths) files.set(path, { kind: 'missing' });
  }
}

/** Compose prints every `$` twice. */
export function escapeDollars(json: string): string {
  return json.replaceAll('$', '$$$$');
}
