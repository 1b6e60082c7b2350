import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { revisionHistory } from '../../state/revision-history.ts';
import { sealedFolder } from '../../state/sealed-folder.ts';
import { listen } from '../../test/support/command-line.ts';
import { startGitClient } from '../../test/support/git-client.ts';
import { fileChange } from '../composition/edits/file-change.ts';
import { knownRevision } from '../composition/rollout-memory.ts';
import { planRevisionsCommand } from './plan-revisions.ts';

const SECRET = 'tr0ub4dor-and-3-more';
const stack = (password: string): string => `services:\n  db:\n    image: busybox:stable\n    environment:\n      DB_PASSWORD: ${password}\n      URL: "redis://:${password}@cache"\n`;

it('a secret that was committed once and taken out again is in no difference, plan or history; that git keeps it is said', async () => {
  const data = await mkdtemp(join(tmpdir(), 'orbitr-committed-'));
  await using client = await startGitClient();
  const [clear, clean] = [stack(SECRET), stack('${DB_PASSWORD:-}')];
  const before = await client.commit('begin', { 'shop.yaml': stack('changeme') });
  const leaked = await client.commit('a password', { 'shop.yaml': clear });
  const removed = await client.commit('and away', { 'shop.yaml': clean });
  const config = { stacks: client.folder, data, listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' } as const;
  try {
    const said: string[] = [];
    for (const [from, to] of [[before, leaked], [leaked, removed]] as const) {
      for (const how of [{ json: true }, { markdown: true }]) {
        const heard = listen(config);
        expect(await planRevisionsCommand(heard.context, { from, to, ...how })).toBe(2);
        said.push(heard.out() + heard.err());
        // It did say something of that value.
        expect(said.at(-1)).toContain('environment.URL');
      }
    }
    // Whoever looks at the change that brings it is told, whichever way they look.
    for (const text of said.slice(0, 2)) expect(text).toContain('stands here in clear, in a file that git keeps');
    const { masked } = await fileChange({ path: join(client.folder, 'shop.yaml'), file: 'shop.yaml', before: { bytes: Buffer.from(clear), text: clear, etag: '' }, after: clean });
    expect(masked).toContain('•••');
    const revision = { revision: 'a'.repeat(64), commit: leaked, at: 1, result: 'applied', images: {}, files: { 'shop.yaml': btoa(clear) } } as const;
    const history = revisionHistory(sealedFolder(data, 'history'));
    await history.record('shop', revision);
    expect((await history.list('shop')).map(({ commit }) => commit)).toEqual([leaked]);
    said.push(masked, JSON.stringify(knownRevision(revision)));
    for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) if (entry.isFile()) said.push(await readFile(join(entry.parentPath, entry.name), 'latin1'));
    for (const text of said) for (const value of [SECRET, btoa(SECRET).slice(0, -4)]) expect(text).not.toContain(value);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
