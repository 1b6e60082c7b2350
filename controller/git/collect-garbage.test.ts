import { execFile } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { countedTexts } from '../../test/support/counted-texts.ts';
import { CLIENT_ENVIRONMENT, startGitClient } from '../../test/support/git-client.ts';
import { blobId } from './blob-id.ts';
import { collectGarbage } from './collect-garbage.ts';
import { DeployedRefs } from './deployed-refs.ts';
import { openRepository } from './repository.ts';

const WEEKS = 3 * 7 * 86_400;

it('what nothing leads to goes after two weeks, with what a killed fetch left; what was deployed stays, whatever became of the branch', async () => {
  await using work = await startGitClient();
  const repository = await openRepository(work.folder);
  const deployed = await work.commit('deployed', { 'a.yaml': 'deployed' });
  await new DeployedRefs(repository, () => new Date()).note(new Set([deployed]));
  await work.git('checkout', '-q', '--orphan', 'fresh');
  await work.commit('fresh', { 'a.yaml': 'fresh' });
  await work.git('branch', '-q', '-M', 'main');
  await work.git('reflog', 'expire', '--expire=all', '--all');
  const texts = countedTexts(10);
  for (const [index, text] of texts.entries()) {
    await writeFile(join(work.folder, `.git/text-${index}`), text);
    await work.git('hash-object', '-w', `.git/text-${index}`);
  }
  await writeFile(join(work.folder, '.git/objects/pack/tmp_pack_killed'), 'half');
  const old = new Date(Date.now() - WEEKS * 1000);
  const objects = join(work.folder, '.git/objects');
  for (const name of await readdir(objects, { recursive: true })) await utimes(join(objects, name), old, old);
  const fresh = await promisify(execFile)('git', ['-C', work.folder, 'hash-object', '-w', '.git/HEAD'], { env: CLIENT_ENVIRONMENT });

  await collectGarbage(repository);
  const has = async (object: string): Promise<boolean> => (await work.try('cat-file', '-e', object)).code === 0;
  expect(await Promise.all(texts.map((text) => has(blobId(Buffer.from(text), deployed))))).toEqual(texts.map(() => false));
  expect(await readdir(join(objects, 'pack'))).not.toContain('tmp_pack_killed');
  expect([await work.git('show', `${deployed}:a.yaml`), await has(fresh.stdout.trim()), await work.git('show', 'main:a.yaml')]).toEqual(['deployed', true, 'fresh']);
  // And without much to gain nothing is done.
  const names = async (): Promise<readonly string[]> => (await readdir(objects, { recursive: true })).toSorted();
  const before = await names();
  await collectGarbage(repository);
  expect(await names()).toEqual(before);
});
