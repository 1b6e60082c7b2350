import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrbitrError } from '../../model/errors.ts';
import type { CommitStatus, StatusTarget } from './commit-status.ts';
import { statusRequest } from './commit-status.ts';
import { StatusSender } from './status-sender.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Stands in for a provider: notes each request, and answers with the next status of its list, else 201. */
const seen: Seen[] = [];
let answers: number[] = [];
let api = '';
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    seen.push({ method: request.method, url: request.url, headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as unknown });
    const status = answers.shift() ?? 201;
    response.writeHead(status, status === 302 ? { Location: 'http://127.0.0.1:1/' } : {}).end('{}');
  });
});
beforeEach(async () => {
  seen.length = 0;
  answers = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => {
  server.closeAllConnections();
  server.close(done);
}));

const STATUS: CommitStatus = { commit: 'a'.repeat(40), state: 'pending', description: '3 operations for blog', context: 'orbitr/home' };

async function send(target: Partial<StatusTarget>, ...statuses: readonly CommitStatus[]): Promise<readonly OrbitrError[]> {
  const failed: OrbitrError[] = [];
  const sender = new StatusSender({ target: { provider: 'github', api, repository: 'me/stacks', ...target }, token: async () => 'canary-token', failed: (error) => failed.push(error) });
  for (const status of statuses) sender.send(status);
  await sender.settled();
  return failed;
}

describe('commit statuses', () => {
  it('GitHub is told in its words', async () => {
    await send({}, STATUS, { ...STATUS, state: 'success', description: 'all well' });
    expect(seen.map(({ method, url }) => `${method ?? ''} ${url ?? ''}`)).toEqual(Array(2).fill(`POST /repos/me/stacks/statuses/${STATUS.commit}`));
    expect(seen[0]?.headers).toMatchObject({ 'authorization': 'Bearer canary-token', 'accept': 'application/vnd.github+json', 'content-type': 'application/json' });
    expect(seen.map(({ body }) => body)).toEqual([{ state: 'pending', description: '3 operations for blog', context: 'orbitr/home' }, { state: 'success', description: 'all well', context: 'orbitr/home' }]);
  });

  it('GitLab is told in its words, groups and all', async () => {
    await send({ provider: 'gitlab', repository: 'group/sub/stacks' }, { ...STATUS, state: 'overtaken' });
    expect(seen[0]).toMatchObject({ url: `/api/v4/projects/group%2Fsub%2Fstacks/statuses/${STATUS.commit}`, body: { state: 'canceled', name: 'orbitr/home' } });
    expect(seen[0]?.headers['private-token']).toBe('canary-token');
  });

  it('Gitea and Forgejo are told in their words', async () => {
    await send({ provider: 'gitea' }, { ...STATUS, state: 'held', description: 'blog never became healthy' });
    expect(seen[0]).toMatchObject({ url: `/api/v1/repos/me/stacks/statuses/${STATUS.commit}`, body: { state: 'failure', description: 'held: blog never became healthy' } });
    expect(seen[0]?.headers.authorization).toBe('token canary-token');
    expect(() => statusRequest({ provider: 'gitea', api: undefined, repository: 'me/x' }, STATUS, 't')).toThrow(/git.status.api/);
  });

  it('long texts are cut to what providers take, on one line', () => {
    const { body } = statusRequest({ provider: 'github', api, repository: 'me/x' }, { ...STATUS, description: `a\n${'b'.repeat(300)}` }, 't');
    expect((JSON.parse(body) as { readonly description: string }).description).toHaveLength(140);
  });

  it('a refusal is told once and without the token; a redirect is not followed', async () => {
    answers = [403];
    const [refused] = await send({}, STATUS);
    expect(refused).toMatchObject({ code: 'git/status-refused' });
    expect(JSON.stringify([refused, refused?.message])).not.toContain('canary-token');
    expect(seen).toHaveLength(1);
    answers = [302];
    const sender = new StatusSender({ target: { provider: 'github', api, repository: 'me/x' }, token: async () => 't', failed: () => undefined });
    sender.send(STATUS);
    await expect.poll(() => seen.length).toBe(2);
    sender.close();
    await sender.settled();
  });

  it('what is busy is asked again, unless something newer is to tell', async () => {
    answers = [503];
    await send({}, STATUS, { ...STATUS, state: 'success' });
    expect(seen.map(({ body }) => (body as { readonly state: string }).state)).toEqual(['pending', 'success']);
  });
});
