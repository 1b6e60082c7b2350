import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countedTexts } from '../../../test/support/counted-texts.ts';
import type { GitClient } from '../../../test/support/git-client.ts';
import { startGitClient } from '../../../test/support/git-client.ts';
import { gitText, runGit } from '../run-git.ts';
import type { Mirror } from './mirror.ts';
import { mirrorRepository, openMirror } from './mirror.ts';

let origin: GitClient;
let folder: string;
beforeEach(async () => {
  [origin, folder] = await Promise.all([startGitClient(), mkdtemp(join(tmpdir(), 'orbitr-mirror-'))]);
});
afterEach(async () => {
  await origin[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** Of a repository on this machine: how one elsewhere is reached is told by the tests of `Remote`. */
function mirror(): Mirror {
  const { call } = mirrorRepository(folder);
  const fetchAlone = async (source: string, ref: string): Promise<string> => {
    await runGit(['fetch', '--quiet', '--depth=1', '--', `file://${origin.folder}`, `+${source}:${ref}`], { ...call, config: [['protocol.file.allow', 'always']] });
    return gitText(['rev-parse', `${ref}^{commit}`], call);
  };
  return openMirror({ folder, remote: async () => ({ fetchAlone }), url: 'https://localhost/x.git', ref: { kind: 'main' }, directory: '', skip: () => false, now: () => 7 });
}

it('a note that was cut off is as none: what it named is fetched again', async () => {
  const commit = await origin.commit('one', { 'app/a.yaml': 'a' });
  await mirror().keep(await mirror().fetch());
  await truncate(join(folder, 'mirror.json'), 20);
  expect(await mirror().read()).toBeUndefined();

  // What lies in the place of the tree may be as broken as the note.
  await rm(join(folder, `tree-${commit}`), { recursive: true });
  await mkdir(join(folder, `tree-${commit}`));
  await writeFile(join(folder, `tree-${commit}/half`), '');
  await mirror().keep(await mirror().fetch());
  const kept = await mirror().read();
  expect(kept).toMatchObject({ commit, fetchedAt: 7, faults: [] });
  expect(await readdir(kept?.folder ?? '')).toEqual(['app']);
  expect(await readFile(join(kept?.folder ?? '', 'app/a.yaml'), 'utf8')).toBe('a');
  expect((await readdir(folder)).toSorted()).toEqual(['git', 'mirror.json', `tree-${commit}`]);
});

it('what earlier commits left in the repository goes in the end', async () => {
  await origin.commit('one', { 'a.yaml': '1' });
  await mirror().keep(await mirror().fetch());
  const { call, gitDirectory } = mirrorRepository(folder);
  for (const text of countedTexts(10)) await runGit(['hash-object', '-w', '--stdin'], { ...call, input: text });
  const killed = join(gitDirectory, 'objects/pack/tmp_pack_killed');
  await writeFile(killed, 'half');
  const old = new Date(Date.now() - 3 * 7 * 86_400_000);
  await utimes(killed, old, old);
  const left = async (): Promise<boolean> => (await readdir(join(gitDirectory, 'objects/pack'))).includes('tmp_pack_killed');

  await mirror().keep(await mirror().fetch());
  expect(await left()).toBe(true);
  await origin.commit('two', { 'a.yaml': '2' });
  await mirror().keep(await mirror().fetch());
  expect(await left()).toBe(false);
  expect(await gitText(['show', 'refs/mirror/head:a.yaml'], call)).toBe('2');
});
