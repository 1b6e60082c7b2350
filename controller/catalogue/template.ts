import type { TemplateManifest } from '../../schemas/generated/template.ts';

/** The files of a template by path in its folder, with `/`. */
export type TemplateFiles = ReadonlyMap<string, Uint8Array>;

/** An app of a catalogue: a manifest that was found good, and its files. Plain data; nothing in it is ever run by Orbitr. */
export interface Template {
  readonly manifest: TemplateManifest;
  readonly files: TemplateFiles;
  /** Name of the catalogue that it comes from. */
  readonly source: string;
  /** sha-256 (hex) of all its files. */
  readonly digest: string;
}

export const MANIFEST_FILE = 'template.yaml';
export const COMPOSE_FILE = 'compose.yaml';
/** What lies below is copied into the stack as it is. */
export const CONFIG_FOLDER = 'config/';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A file as text; undefined when it is not there or not UTF-8. */
export function textOf(files: TemplateFiles, path: string): string | undefined {
  const bytes = files.get(path);
  if (bytes === undefined) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
