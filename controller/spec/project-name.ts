/** Compose's own rule for names that come from a file or a folder: lower case, `[a-z0-9_-]` only, no `_` or `-` in front. */
export function normalizeProjectName(name: string): string {
  return name.toLowerCase().replace(/[^-_a-z0-9]/g, '').replace(/^[_-]+/, '');
}

/** Stack names are engine names, host names and file names at once. */
export const STACK_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
