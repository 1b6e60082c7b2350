import type { StackBundle } from '../../model/source-bundle.ts';
import { looksSealed } from '../../secrets/unseal-bundle.ts';
import type { buildSpec } from '../../spec/build-spec.ts';
import { findClearSecrets } from '../../spec/find-clear-secrets.ts';

type Result = ReturnType<typeof buildSpec>;

/** What was built, with a warning for each line of a file that git keeps in which a secret seems to stand in clear. */
export async function withClearSecrets(result: Result, { files }: StackBundle, kept: (paths: readonly string[]) => Promise<ReadonlySet<string>>): Promise<Result> {
  if (result.kind !== 'spec') return result;
  const found = [...files].flatMap(([path, content]) => (content.kind === 'text' && !looksSealed(path, content.text) ? findClearSecrets(path, content.text) : []));
  if (found.length === 0) return result;
  // Git is asked only when there is something to tell: it is a program to be started.
  const tracked = await kept([...new Set(found.flatMap(({ place }) => place?.file ?? []))]);
  const warnings = found.filter(({ place }) => tracked.has(place?.file ?? ''));
  return warnings.length === 0 ? result : { ...result, spec: { ...result.spec, warnings: [...result.spec.warnings, ...warnings] } };
}
