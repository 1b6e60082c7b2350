import { join, relative } from 'node:path';
import type { KeptRevision } from '../../../state/revision-history.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { DiscoveredStack } from '../../source/discover-stacks.ts';
import { readExactly } from '../../source/stack-files.ts';
import { checkStackPath } from '../../source/stack-path.ts';
import type { FileDraft } from './file-draft.ts';

/**
 * Which revision a stack goes back to. Without `to` it is the newest good one that the files do not say already; with it any whose digest or commit begins so.
 * @param kept newest first @param current digest of what the files say; undefined: nothing that can be understood
 * @throws OrbitrError `edit/no-such-revision`
 */
export function chooseRevision(stack: string, kept: readonly KeptRevision[], current: string | undefined, to: string | undefined): KeptRevision {
  const fits = to === undefined ? kept.filter(({ revision, result }) => result === 'applied' && revision !== current) : kept.filter(({ revision, commit }) => to.length >= 4 && (revision.startsWith(to) || commit?.startsWith(to) === true));
  const [newest] = fits;
  if (newest === undefined || new Set(fits.map(({ revision }) => revision)).size > 1 && to !== undefined) {
    const message = newest === undefined ? (to === undefined ? `no earlier revision of "${stack}" is known` : `no revision "${to}" of "${stack}" is known`) : `"${to}" fits several revisions of "${stack}"`;
    throw new OrbitrError({ code: 'edit/no-such-revision', kind: 'terminal', message, hint: `These are known: orbitr history ${stack}` });
  }
  return newest;
}

/** The stack's files as they were then. What the revisions since have added to the stack's inputs goes; what was too large to be kept stays as it is. */
export async function rollbackFiles(folder: string, stack: DiscoveredStack, chosen: KeptRevision, kept: readonly KeptRevision[]): Promise<readonly FileDraft[]> {
  const added = kept.flatMap(({ files }) => Object.keys(files)).filter((path) => !(path in chosen.files));
  const current = stack.entries.map((path) => relative(stack.directory, path)).filter((path) => !(path in chosen.files));
  const wanted = [...Object.entries(chosen.files).map(([path, content]) => [path, Buffer.from(content, 'base64')] as const), ...[...new Set([...added, ...current])].map((path) => [path, undefined] as const)];
  return Promise.all(
    wanted.map(async ([path, after]): Promise<FileDraft> => {
      checkStackPath(path);
      const absolute = join(stack.directory, path);
      return { path: absolute, file: relative(folder, absolute), before: await readExactly(folder, absolute), after: after === undefined ? undefined : asText(after) };
    }),
  );
}

/** Text where it is text: that is what differences are shown of. */
function asText(bytes: Buffer): string | Uint8Array {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : bytes;
}
