import { OrbitrError } from '../../model/errors.ts';

/**
 * A place outside of `stacks/` that keeps secrets. It is asked for values by path and key, starts no program, and a stack can neither choose its address nor its
 * credentials: those stand in orbitr.yaml.
 */
export interface SecretProvider {
  /**
   * All that is kept under a path, by key. @param keys that are wanted: more need not be read
   * @throws OrbitrError `secrets/unavailable` (transient: it may answer later) or `secrets/not-there`; neither tells a value
   */
  read(path: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function unavailable(message: string, hint = 'What runs is left as it is; Orbitr asks again.', cause?: unknown): OrbitrError {
  return new OrbitrError({ code: 'secrets/unavailable', kind: 'transient', message, hint, cause });
}

export function notThere(message: string, hint: string): OrbitrError {
  return new OrbitrError({ code: 'secrets/not-there', kind: 'terminal', message, hint });
}

/** Segments of plain characters: nothing that an address or a file system takes for something else. @throws OrbitrError `secrets/not-there` */
export function checkPath(path: string): readonly string[] {
  const segments = path.split('/');
  if (path.length > 500 || !segments.every((segment) => /^[A-Za-z0-9_@][A-Za-z0-9_.@-]*$/.test(segment))) throw notThere(`"${path.slice(0, 80)}" is no path of secrets`, 'Write it as a/b/c, of letters, digits and - _ . @');
  return segments;
}
