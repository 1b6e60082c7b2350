import type { StackFile } from '../../controller/edits.ts';

/** A file in the list of a stack's files. */
export interface FileLine {
  readonly path: string;
  readonly size: string;
  /** Whether it makes up the stack, or only lies beside it. */
  readonly main: boolean;
  /** Undefined: it is too large to be shown. */
  readonly open: string | undefined;
  readonly remove: string | undefined;
}

export function fileLine({ path, size, role, editable }: StackFile, links: { readonly open: string; readonly remove: string | undefined }): FileLine {
  return { path, size: sizeText(size), main: role === 'stack', open: editable ? links.open : undefined, remove: editable ? links.remove : undefined };
}

/** @param size in bytes */
function sizeText(size: number): string {
  if (size < 1000) return `${size} bytes`;
  return size < 1_000_000 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
