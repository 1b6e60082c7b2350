import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templateTexts } from '../support/catalogue-bench.ts';
import type { GitClient } from '../support/git-client.ts';
import { startGitClient } from '../support/git-client.ts';
import type { GitHost } from '../support/git-host.ts';
import { startGitHost, TOKEN } from '../support/git-host.ts';
import { minisignKeys } from '../support/minisign-keys.ts';
import { checkTemplate } from '../../controller/catalogue/check-template.ts';
import { signMinisign } from '../../controller/registry/minisign.ts';
import { publishIndex } from '../../controller/registry/publish-index.ts';
import type { Shelf } from '../../controller/registry/shelf.ts';
import type { CatalogueSettings } from '../../controller/composition/settings.ts';
import { repositoryShelf } from '../../controller/composition/catalogue/repository-shelf.ts';

it.each(['file:///etc', '/etc', 'ext::sh -c id', 'http://localhost/x.git', 'git://localhost/x', '--upload-pack=id', 'https://user:secret@localhost/x.git', 'ssh://-oProxyCommand=id/x'])('nothing is fetched from %s', async (git) => {
  const data = await mkdtemp(join(tmpdir(), 'orbitr-repository-shelf-'));
  await expect(repositoryShelf({ name: 'x', git, allow: ['localhost'] }, data, data).refresh()).rejects.toMatchObject({ message: expect.not.stringContaining('secret') });
  await rm(data, { recursive: true });
});

describe('repositories', () => {
  let host: GitHost;
  let client: GitClient;
  let root: string;
  beforeEach(async () => {
    [host, client, root] = await Promise.all([startGitHost(), startGitClient(), mkdtemp(join(tmpdir(), 'orbitr-repository-shelf-'))]);
  });
  afterEach(async () => {
    await host[Symbol.asyncDispose]();
    await client[Symbol.asyncDispose]();
    await rm(root, { recursive: true, force: true });
  });

  const texts = (id: string, version: string) => templateTexts(id, `version: ${version}\nimages: ["example/tool:1.0"]\n`, 'services:\n  tool:\n    image: example/tool:1.0\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n');
  const below = (folder: string, files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const push = (...refs: readonly string[]): Promise<string> => client.git('push', '-q', '-f', host.path, ...(refs.length === 0 ? ['HEAD:main'] : refs));
  const shelf = (more: Partial<CatalogueSettings> = {}): Shelf => repositoryShelf({ name: 'friends', git: host.url, username: 'git', tokenFile: host.tokenFile, caFile: host.caFile, allow: ['localhost'], ...more }, root, join(root, 'data'));
  const versions = async (of: Shelf): Promise<readonly string[]> => (await of.entries()).map(({ id, version }) => `${id} ${version}`).toSorted();

  /** What `orbitr template publish` writes. */
  function published(version: string, sequence: number, secret: string): Readonly<Record<string, string>> {
    const { template } = checkTemplate('tool', new Map(Object.entries(texts('tool', version)).map(([path, text]) => [path, new TextEncoder().encode(text)])), 'x');
    const { index, files } = publishIndex('friends', template === undefined ? [] : [template], undefined, '2026-11-25T12:00:00.000Z');
    const text = JSON.stringify({ ...index, sequence });
    return { 'registry.json': text, 'registry.json.minisig': signMinisign(Buffer.from(text), secret, 'test'), ...Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])) };
  }

  describe('a repository as a catalogue', () => {
    it('is fetched without its history, found again without the network, and followed', async () => {
      await client.commit('one', below('apps/tool', texts('tool', '1.0.0')));
      await client.commit('two', { ...below('apps/tool', texts('tool', '1.1.0')), 'README.md': 'not an app' });
      await push();
      const first = shelf({ directory: 'apps' });
      expect(await versions(first)).toEqual([]);
      await first.refresh();
      expect(await versions(first)).toEqual(['tool 1.1.0']);
      expect([first.kind, first.trust(), typeof first.fetchedAt()]).toEqual(['git', 'community', 'number']);
      expect([...(await first.files({ id: 'tool', version: '1.1.0' })).keys()]).toContain('compose.yaml');
      expect(await client.git(`--git-dir=${join(root, 'data/catalogues/friends/git')}`, 'rev-list', '--count', 'refs/mirror/head')).toBe('1');

      host.fault = 'away';
      const later = shelf({ directory: 'apps' });
      await expect(later.refresh()).rejects.toMatchObject({ code: 'catalogue/unreachable' });
      expect(await versions(later)).toEqual(['tool 1.1.0']);
      host.fault = 'none';
      await client.commit('three', below('apps/new', texts('new', '1.0.0')));
      await push();
      await later.refresh();
      expect(await versions(later)).toEqual(['new 1.0.0', 'tool 1.1.0']);
      // Another process sees it, too, and of old trees nothing is left.
      expect(await versions(first)).toEqual(['new 1.0.0', 'tool 1.1.0']);
      expect((await readdir(join(root, 'data/catalogues/friends'))).filter((name) => name.startsWith('tree-'))).toHaveLength(1);
      expect(JSON.stringify(host.requests)).not.toContain(TOKEN);
    });

    it('with keys is what its signed index says, and nothing else', async () => {
      const { secret, publicKey } = minisignKeys();
      await client.commit('one', published('1.0.0', 5, secret));
      await push();
      const signed = shelf({ keys: [publicKey] });
      await signed.refresh();
      expect([await versions(signed), signed.trust()]).toEqual([['tool 1.0.0'], 'verified']);
      expect((await signed.files({ id: 'tool', version: '1.0.0' })).size).toBeGreaterThan(3);

      await client.commit('changed by somebody who has no key', { 'tool/1.0.0/compose.yaml': 'services: {}\n' });
      await push();
      // The index is as it was signed; the file is not, and is not used. What was fetched before is.
      await signed.refresh();
      expect((await signed.files({ id: 'tool', version: '1.0.0' })).size).toBeGreaterThan(3);
      await rm(join(root, 'data/catalogues/friends/index/files'), { recursive: true });
      await expect(signed.files({ id: 'tool', version: '1.0.0' })).rejects.toMatchObject({ code: 'catalogue/corrupt' });

      await client.commit('another key', published('9.0.0', 9, minisignKeys().secret));
      await push();
      await expect(signed.refresh()).rejects.toMatchObject({ code: 'catalogue/unsigned' });
      await client.commit('an older index', published('1.0.0', 4, secret));
      await push();
      await expect(signed.refresh()).rejects.toMatchObject({ code: 'catalogue/downgrade' });
      expect(await versions(signed)).toEqual(['tool 1.0.0']);
      // Unsigned as a whole: no way around the keys.
      await client.git('rm', '-rq', 'registry.json', 'registry.json.minisig');
      await client.commit('no index', below('tool', texts('tool', '2.0.0')));
      await push();
      await expect(signed.refresh()).rejects.toMatchObject({ code: 'catalogue/unsigned' });
      expect(await versions(signed)).toEqual(['tool 1.0.0']);
    });

    it('at a commit is verified, and is just that commit; a tag must not move; a branch must not go back', async () => {
      const one = await client.commit('one', below('tool', texts('tool', '1.0.0')));
      await client.git('tag', 'v1');
      await client.git('config', 'user.name', 'x');
      await push('HEAD:main', 'v1');
      const [pinned, tagged, branch] = [shelf({ name: 'pinned', commit: one }), shelf({ name: 'tagged', tag: 'v1' }), shelf({ name: 'branch', branch: 'main' })];
      for (const each of [pinned, tagged, branch]) await each.refresh();
      expect([pinned.trust(), tagged.trust(), branch.trust()]).toEqual(['verified', 'community', 'community']);
      await client.commit('two', below('tool', texts('tool', '2.0.0')));
      await client.git('commit', '-q', '--amend', '--no-edit', '--date', '2030-01-01T00:00:00Z');
      const two = await startGitClient(undefined, { GIT_COMMITTER_DATE: '2001-01-01T00:00:00Z' });
      try {
        await two.commit('an old one', below('tool', texts('tool', '0.9.0')));
        await client.git('tag', '-f', 'v1');
        await push('HEAD:main', 'v1');
        for (const each of [pinned, branch]) await each.refresh();
        await expect(tagged.refresh()).rejects.toMatchObject({ code: 'catalogue/moved' });
        expect([await versions(pinned), await versions(tagged), await versions(branch)]).toEqual([['tool 1.0.0'], ['tool 1.0.0'], ['tool 2.0.0']]);
        await two.git('push', '-q', '-f', host.path, 'HEAD:main');
        await expect(branch.refresh()).rejects.toMatchObject({ code: 'catalogue/downgrade' });
        expect(await versions(branch)).toEqual(['tool 2.0.0']);
      } finally {
        await two[Symbol.asyncDispose]();
      }
    });

    it("may hold another tool's apps", async () => {
      await client.commit('a store', { 'Apps/Paste/docker-compose.yml': 'services:\n  paste:\n    image: example/paste:1.2.3\n    ports: ["8080:80"]\nx-casaos: { title: { en_US: Paste }, port_map: "8080" }\n', 'Apps/Paste/icon.png': 'not looked at' });
      await push();
      const store = shelf({ format: 'casaos' });
      await store.refresh();
      expect((await store.entries()).map(({ id, trust }) => `${id} ${trust}`)).toEqual(['paste community']);
      expect(store.converted).toBe(true);
    });
  });

  describe('a hostile repository', () => {
    it('leads nowhere with links, submodules, hooks, filters and names', async () => {
      await client.commit('bait', { ...below('good', texts('good', '1.0.0')), ...below('linked', texts('linked', '1.0.0')), 'twin/Notes': '1', 'twin/notes': '2', 'twin/Folder/a': '1', 'twin/folder/b': '2', 'twin/alone': '1', '.gitattributes': '* filter=evil\n', '.gitmodules': '[submodule "x"]\n  path = sub\n  url = ext::sh -c touch% /tmp/orbitr-never\n' });
      await mkdir(join(client.folder, 'linked/config'));
      await symlink('/etc/passwd', join(client.folder, 'linked/config/passwd'));
      await symlink('/', join(client.folder, 'way-out'));
      await client.git('add', '-A');
      await client.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
      await client.git('commit', '-q', '-m', 'hostile');
      await push();
      const evil = shelf();
      await evil.refresh();
      expect(await versions(evil)).toEqual(['good 1.0.0', 'linked 1.0.0']);
      expect((await evil.files({ id: 'good', version: '1.0.0' })).size).toBeGreaterThan(3);
      await expect(evil.files({ id: 'linked', version: '1.0.0' })).rejects.toMatchObject({ code: 'template/file' });
      const [tree = ''] = (await readdir(join(root, 'data/catalogues/friends'))).filter((name) => name.startsWith('tree-'));
      const written = await readdir(join(root, 'data/catalogues/friends', tree), { recursive: true, withFileTypes: true });
      expect(written.filter((entry) => !entry.isFile() && !entry.isDirectory())).toEqual([]);
      expect(written.map(({ name }) => name)).not.toContain('way-out');
      expect(await readdir(join(root, 'data/catalogues/friends', tree, 'twin'))).toEqual(['alone']);
    });

    it('is not asked for inside of this network unless its host is allowed', async () => {
      await expect(shelf({ allow: [] }).refresh()).rejects.toMatchObject({ code: 'catalogue/address' });
      await expect(shelf({ git: 'https://169.254.169.254/x.git', allow: [] }).refresh()).rejects.toMatchObject({ code: 'catalogue/address' });
      expect(host.requests).toEqual([]);
    });
  });
});
