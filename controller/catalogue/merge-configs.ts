import { fileDigest } from './template-digest.ts';
import { BASE_FOLDER } from './render-template.ts';
import type { TemplateFiles } from './template.ts';
import { CONFIG_FOLDER, textOf } from './template.ts';
import type { TextConflict } from './text-conflict.ts';

export interface MergedConfigs {
  readonly files: readonly (readonly [string, string | Uint8Array])[];
  readonly conflicts: readonly TextConflict[];
}

/** Files that the services mount: one that the user left alone is replaced, one that only the user changed stays, and of one that both changed the user's stays until it is decided. */
export function mergeConfigs(theirs: TemplateFiles, file: (path: string) => string | undefined, decide: (key: string) => 'mine' | 'theirs' | undefined): MergedConfigs {
  const files: (readonly [string, string | Uint8Array])[] = [];
  const conflicts: TextConflict[] = [];
  for (const [path, bytes] of theirs) {
    if (!path.startsWith(CONFIG_FOLDER)) continue;
    const [base, mine, next] = [file(`${BASE_FOLDER}/${path}`), file(path), textOf(theirs, path) ?? shownBytes(bytes)];
    if (next === base || next === mine) continue;
    if (mine === base || decide(path) === 'theirs') files.push([path, bytes]);
    else if (decide(path) !== 'mine') conflicts.push({ key: path, base, mine, theirs: next });
  }
  return { files, conflicts };
}

/** Stands for a file that is not text, and tells it from every other one. */
export function shownBytes(bytes: Uint8Array): string {
  return `(no text: ${bytes.length} bytes, sha-256 ${fileDigest(bytes)})`;
}
