import { createHash } from 'node:crypto';
import { isAbsolute, join, posix, relative } from 'node:path';
import { dockerIgnoreFiles, parseDockerIgnore } from '../../engine/docker-ignore.ts';
import { imageSettings, remoteInputs } from '../../engine/build-inputs.ts';
import type { CommitFiles } from '../../git/commit-files.ts';
import type { BuildSpec } from '../../model/stack-spec.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

/**
 * What a commit has of all that goes into an image: changes whenever one of these files or settings does. Read from git's listing, without the files.
 * @param folder absolute path of `stacks/`
 * @returns sha-256 (hex)
 */
export async function contextInCommit(files: CommitFiles, folder: string, build: BuildSpec): Promise<string> {
  const { context, dockerfile = 'Dockerfile', dockerfileInline, remote } = build;
  if (remote) return remoteInputs(build);
  const sum = createHash('sha256').update(imageSettings(build));
  const inside = (path: string): string => pathInStacks(folder, path);
  const root = inside(context);
  const own = isAbsolute(dockerfile) ? relative(context, dockerfile) : dockerfile;
  const texts = await Promise.all(dockerIgnoreFiles(own).map((name) => files.textOf(posix.join(root, name))));
  const ignored = await parseDockerIgnore(texts.find((text) => text !== undefined) ?? '');
  sum.update(dockerfileInline ?? files.tree.files.get(inside(join(context, own)))?.oid ?? '');
  const prefix = root === '' ? '' : `${root}/`;
  for (const [path, { oid, executable }] of files.tree.files) {
    if (path.startsWith(prefix) && !ignored.has(path.slice(prefix.length))) sum.update(`\n${path} ${oid} ${executable}`);
  }
  return sum.digest('hex');
}
