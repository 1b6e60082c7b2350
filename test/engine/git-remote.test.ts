import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../web/server.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startGitClient } from '../support/git-client.ts';
import type { GitHost } from '../support/git-host.ts';
import { startGitHost, TOKEN } from '../support/git-host.ts';
import { webWorld } from '../support/web-access.ts';

const web = (extra = ''): string => `services:\n  web:\n    ${IDLE}\n${extra}`;
const AUTHOR = { via: 'page', actor: 'Grace Hopper' } as const;

/** A controller that follows a repository elsewhere, and somebody who works on that. */
async function startRemoteTest(settings: (host: GitHost) => string, first: (prefix: string) => Readonly<Record<string, string>>, ssh = false) {
  const host = await startGitHost();
  if (ssh) await host.startSsh();
  const logged: string[] = [];
  const test = await startControllerTest(undefined, pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }));
  const client = await startGitClient(host.path);
  await client.git('checkout', '-q', '-B', 'main');
  await client.commit('begin', first(test.prefix));
  await client.git('push', '-q', 'origin', 'main');
  await test.put('orbitr.yaml', settings(host));
  const { git } = test.controller;
  return {
    host, test, client, logged, git,
    pull: () => git.pull(),
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

const overHttps = ({ url, caFile, tokenFile }: GitHost, extra = ''): string => `git:\n  mode: remote\n  remote: { url: "${url}", caFile: ${caFile}, tokenFile: ${tokenFile}, poll: 1h${extra} }\n`;

describe('following a remote', () => {
  it('over https: runs what is there, follows, and says nothing of its token anywhere', async () => {
    await using follow = await startRemoteTest((host) => overHttps(host), (prefix) => ({ [`${prefix}-a.yaml`]: web(), 'orbitr.yaml': 'profiles: [theirs]\n' }));
    const { test, client, host } = follow;
    await test.settled(`${test.prefix}-a`, 40_000);
    const next = await client.commit('two', { [`${test.prefix}-a.yaml`]: web('    environment: { A: b }\n') });
    await client.git('push', '-q', 'origin', 'main');
    await follow.pull();
    await eventually(() => test.status(`${test.prefix}-a`)?.applied?.commit === next, 40_000);
    expect(follow.git.problem).toBeUndefined();
    // This machine's settings are its own.
    expect(await readFile(join(test.config.stacks, 'orbitr.yaml'), 'utf8')).toContain('mode: remote');
    expect(follow.logged.join('')).not.toContain(TOKEN);
    expect(await readFile(join(test.config.stacks, '.git/config'), 'utf8')).not.toContain(TOKEN);

    await eventually(() => test.status(`${test.prefix}-a`)?.health === 'Healthy', 40_000);
    const requests = host.requests.length;
    const passes = JSON.stringify(test.controller.api.overview().lastPass);
    await follow.pull();
    expect(host.requests.slice(requests)).toEqual(['POST /repo.git/git-upload-pack']);
    expect(JSON.stringify(test.controller.api.overview().lastPass)).toBe(passes);
  });

  it('edits made here are committed and pushed back, rebased on what is new there, and a clash is shown', async () => {
    await using follow = await startRemoteTest((host) => overHttps(host), (prefix) => ({ [`${prefix}-a.yaml`]: web(), [`${prefix}-b.yaml`]: web() }));
    const { test, client } = follow;
    const [a, b] = [`${test.prefix}-a`, `${test.prefix}-b`];
    await test.settled(a, 40_000);
    await test.settled(b, 40_000);
    // Somebody pushes there first; the edit here must come on top.
    await client.commit('theirs', { [`${b}.yaml`]: web('    environment: { THEIRS: "1" }\n') });
    await client.git('push', '-q', 'origin', 'main');
    const edit = await test.controller.edits.make({ kind: 'set-run', stack: a, run: 'stopped' }, AUTHOR);
    expect(edit.commit).toMatch(/^[0-9a-f]{40}$/);
    await follow.pull();
    await client.git('pull', '-q', '--rebase', 'origin', 'main');
    expect(await client.git('log', '-1', '--format=%an|%s|%(trailers:key=Orbitr-Via,valueonly)')).toContain(`Grace Hopper|${a}: stop|page`);
    expect(await readFile(join(client.folder, `${a}.yaml`), 'utf8')).toContain('stopped');
    await eventually(() => test.status(b)?.applied?.commit !== undefined && test.status(b)?.sync === 'Synced' && test.status(b)?.health === 'Healthy', 40_000);

    await eventually(() => test.status(a)?.health === 'Suspended', 40_000);
    await client.commit('clash', { [`${a}.yaml`]: (await readFile(join(client.folder, `${a}.yaml`), 'utf8')).replace('stopped', 'running') });
    await client.git('push', '-q', 'origin', 'main');
    const { text, etag } = await test.controller.edits.read({ stack: a, path: `${a}.yaml` });
    await test.controller.edits.make({ kind: 'write-files', stack: a, files: [{ path: `${a}.yaml`, content: text.replace('stopped', '"stopped" # mine'), ifMatch: etag }] }, AUTHOR);
    await follow.pull();
    expect(follow.git.problem?.code).toBe('git/conflict');
    expect(follow.git.problem?.message).toContain(`${a}.yaml`);
    expect(test.status(a)?.health).toBe('Suspended');
    // Everybody who opens the page sees it, with what to do.
    const world = await webWorld();
    const server = await startServer({ ...world, api: test.controller.api, edits: test.controller.edits, listen: test.config.listen, log: pino({ level: 'silent' }) });
    try {
      const page = await (await fetch(server.url)).text();
      expect(page).toContain('Changes here and on the remote clash');
      expect(page).toContain(`${a}.yaml`);
      expect(page).toContain('git rebase refs/orbitr/remote');
      // As the page says: giving up what was changed here.
      await client.git('-C', test.config.stacks, 'reset', '-q', '--keep', 'refs/orbitr/remote');
      await follow.pull();
      expect(follow.git.problem).toBeUndefined();
      expect(await (await fetch(server.url)).text()).not.toContain('Changes here and on the remote clash');
    } finally {
      await server.close();
      await world.remove();
    }
  });

  it('over ssh with a deploy key and known hosts, from a folder of the repository; an unknown host is refused', async () => {
    await using follow = await startRemoteTest((host) => `git:\n  mode: remote\n  remote: { url: "${host.sshUrl()}", sshKeyFile: ${host.keyFile}, knownHostsFile: ${host.knownHostsFile}, directory: servers/home, poll: 1h }\n`, (prefix) => ({ [`servers/home/${prefix}-s.yaml`]: web(), 'README.md': 'hello\n' }), true);
    const { test, host } = follow;
    await test.settled(`${test.prefix}-s`, 40_000);
    const edit = await test.controller.edits.make({ kind: 'set-suspend', stack: `${test.prefix}-s`, suspend: true }, AUTHOR);
    expect(edit.commit).toBeDefined();
    await follow.pull();
    await follow.client.git('pull', '-q', 'origin', 'main');
    expect(await follow.client.git('show', '--stat', '--format=', 'HEAD')).toContain(`servers/home/${test.prefix}-s.yaml`);
    await writeFile(host.knownHostsFile, '');
    await follow.pull();
    expect(follow.git.problem?.code).toBe('git/remote-unknown-host');
  });

  it('a rewritten history is followed, a branch that is gone or a repository that is empty removes nothing', async () => {
    await using follow = await startRemoteTest((host) => overHttps(host), (prefix) => ({ [`${prefix}-a.yaml`]: web() }));
    const { test, client } = follow;
    const a = `${test.prefix}-a`;
    await test.settled(a, 40_000);
    const first = await client.git('rev-parse', 'HEAD');
    await client.commit('second', { [`${a}.yaml`]: web('    environment: { N: "2" }\n') });
    await client.git('push', '-q', 'origin', 'main');
    await follow.pull();
    await test.settled(a, 40_000);
    await client.git('push', '-q', '--force', 'origin', `${first}:main`);
    await follow.pull();
    await eventually(() => test.status(a)?.applied?.commit === first, 40_000);
    expect(follow.logged.some((line) => line.includes('rewritten'))).toBe(true);

    await client.git('push', '-q', 'origin', `${first}:refs/heads/other`);
    await client.git(`--git-dir=${follow.host.path}`, 'symbolic-ref', 'HEAD', 'refs/heads/other');
    await client.git('push', '-q', 'origin', ':main');
    await follow.pull();
    expect(follow.git.problem?.code).toBe('git/remote-branch-gone');
    await test.settled(a, 40_000);
    expect(test.status(a)?.services[0]?.containers).toHaveLength(1);
  });

  it('a network that is cut, or away, changes nothing, and is got over', async () => {
    await using follow = await startRemoteTest((host) => overHttps(host), (prefix) => ({ [`${prefix}-a.yaml`]: web() }));
    const { test, client, host } = follow;
    const a = `${test.prefix}-a`;
    await test.settled(a, 40_000);
    const applied = test.status(a)?.applied?.commit;
    const next = await client.commit('second', { [`${a}.yaml`]: web('    environment: { N: "2" }\n'), 'big.bin': 'x'.repeat(300_000) });
    await client.git('push', '-q', 'origin', 'main');
    for (const fault of ['cut', 'away'] as const) {
      host.fault = fault;
      await follow.pull();
      expect(follow.git.problem?.code).toMatch(/^git\/remote-failed$/);
      expect(test.status(a)?.applied?.commit).toBe(applied);
    }
    host.fault = 'none';
    await follow.pull();
    expect(follow.git.problem).toBeUndefined();
    await eventually(() => test.status(a)?.applied?.commit === next, 40_000);
  });

  it('webhooks are only a poke, and only from who knows the secret', async () => {
    await using follow = await startRemoteTest((host) => `${overHttps(host)}  webhooks: [{ provider: github, secretFile: ${host.tokenFile} }]\n`, (prefix) => ({ [`${prefix}-a.yaml`]: web() }));
    const { test, client } = follow;
    const a = `${test.prefix}-a`;
    await test.settled(a, 40_000);
    const world = await webWorld();
    const server = await startServer({ ...world, api: test.controller.api, edits: test.controller.edits, listen: test.config.listen, log: pino({ level: 'silent' }), webhooks: { take: async (provider, headers, body) => (await test.controller.git.webhook()?.(provider, headers, body)) ?? 401 } });
    const post = async (body: string, headers: Readonly<Record<string, string>>, provider = 'github') => (await fetch(`${server.url}hooks/git/${provider}`, { method: 'POST', body, headers })).status;
    const sign = (body: string): string => `sha256=${createHmac('sha256', TOKEN).update(body).digest('hex')}`;
    try {
      const body = '{"ref":"refs/heads/main","after":"ignored"}';
      expect(await post(body, {})).toBe(401);
      expect(await post(`${body} `, { 'x-hub-signature-256': sign(body) })).toBe(401);
      expect(await post(body, { 'x-hub-signature-256': sign(body).slice(0, 20) })).toBe(401);
      expect(await post(body, { 'x-hub-signature': sign(body).replace('sha256', 'sha1') })).toBe(401);
      expect(await post(body, { 'x-gitlab-token': TOKEN }, 'gitlab')).toBe(401);
      expect(await post('[1]', { 'x-hub-signature-256': sign('[1]') })).toBe(400);
      expect(await post('x'.repeat(2 * 1024 * 1024), { 'x-hub-signature-256': 'x' })).toBe(413);
      const next = await client.commit('second', { [`${a}.yaml`]: web('    environment: { N: "2" }\n') });
      await client.git('push', '-q', 'origin', 'main');
      expect(await post(body, { 'x-hub-signature-256': sign(body), 'x-github-delivery': 'one' })).toBe(202);
      await eventually(() => test.status(a)?.applied?.commit === next, 40_000);
      const requests = follow.host.requests.length;
      expect(await post(body, { 'x-hub-signature-256': sign(body), 'x-github-delivery': 'one' })).toBe(202);
      const many = await Promise.all(Array.from({ length: 80 }, () => post(body, {})));
      expect(many).toContain(429);
      expect(follow.host.requests.length).toBe(requests);
    } finally {
      await server.close();
      await world.remove();
    }
  });

  it('tells where the repository is hosted how each commit goes', async () => {
    const told: { readonly url: string; readonly state: string; readonly description: string }[] = [];
    const forge = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        told.push({ url: request.url ?? '', ...(JSON.parse(text) as { readonly state: string; readonly description: string }) });
        response.writeHead(201).end('{}');
      });
    });
    await new Promise<void>((resolve) => forge.listen(0, '127.0.0.1', resolve));
    const { port } = forge.address() as AddressInfo;
    try {
      await using follow = await startRemoteTest((host) => `${overHttps(host)}  status: { provider: gitea, api: "http://127.0.0.1:${port}", repository: me/stacks, context: orbitr/test, tokenFile: ${host.tokenFile} }\n`, (prefix) => ({ [`${prefix}-a.yaml`]: web() }));
      const { test, client } = follow;
      const a = `${test.prefix}-a`;
      await test.settled(a, 40_000);
      const bad = await client.commit('never healthy', { [`${a}.yaml`]: web('    healthcheck: { test: ["CMD", "false"], interval: 200ms, retries: 2 }\nx-orbitr: { rollout: { timeout: 3s } }\n') });
      await client.git('push', '-q', 'origin', 'main');
      await follow.pull();
      const last = await eventually(() => told.findLast(({ url, state }) => url.endsWith(`/statuses/${bad}`) && state !== 'pending'), 60_000);
      expect(last).toMatchObject({ state: 'failure', description: expect.stringMatching(/held/i) as string });
      expect(told.find(({ url, state }) => url.endsWith(bad) && state === 'pending')?.description).toMatch(/^\d+ operations for /);
      expect(told[0]?.url).toMatch(/^\/api\/v1\/repos\/me\/stacks\/statuses\/[0-9a-f]{40}$/);
      expect(told.filter(({ state }) => state === 'success').length).toBeGreaterThan(0);
    } finally {
      forge.closeAllConnections();
      await new Promise((done) => forge.close(done));
    }
  });
});
