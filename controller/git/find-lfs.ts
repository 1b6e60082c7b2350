import type { CommitFiles } from './commit-files.ts';
import type { TreeFault } from './commit-tree.ts';

/** Where a repository keeps files with Git LFS: git has only pointers to them, and a container would be given the pointer. */
export async function findLfs(files: CommitFiles): Promise<readonly TreeFault[]> {
  const attributes = [...files.tree.files.keys()].filter((path) => path === '.gitattributes' || path.endsWith('/.gitattributes'));
  const faults: TreeFault[] = [];
  for (const path of attributes) {
    const text = await files.textOf(path);
    const line = text?.split('\n').findIndex((each) => /^[^#]*\sfilter\s*=\s*lfs\b/.test(each)) ?? -1;
    if (line >= 0) faults.push({ path, code: 'git/lfs', message: `line ${line + 1} keeps files with Git LFS, and those are not fetched` });
  }
  return faults;
}
