/** One entry of `x-orbitr.secretsFrom`: which values of which provider become variables of the stack. */
export interface ExternalRequest {
  /** Its name in `secretProviders` of orbitr.yaml. */
  readonly provider: string;
  /** What it keeps them under; empty: it has no paths. */
  readonly path: string;
  /** Variable → key there. */
  readonly keys: Readonly<Record<string, string>>;
}

export type ExternalReading =
  | { readonly kind: 'values'; /** By variable. */ readonly values: ReadonlyMap<string, string> }
  /** Says nothing of any value. */
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

const SCHEME = 'secrets-from:';

/** A request as a name among the paths that a spec asks its caller for. Equal requests have equal names. */
export function externalName({ provider, path, keys }: ExternalRequest): string {
  return `${SCHEME}${JSON.stringify([provider, path, Object.entries(keys).toSorted(([a], [b]) => (a < b ? -1 : 1))])}`;
}

/** Undefined: it is the path of a file. */
export function externalRequest(name: string): ExternalRequest | undefined {
  if (!name.startsWith(SCHEME)) return undefined;
  const [provider, path, keys] = JSON.parse(name.slice(SCHEME.length)) as [string, string, [string, string][]];
  return { provider, path, keys: Object.fromEntries(keys) };
}
