import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebhookHandler } from './webhooks.ts';
import { openWebhooks } from './webhooks.ts';

const PROVIDERS = ['github', 'gitlab', 'gitea', 'bitbucket', 'generic'] as const;
const BODY = '{"ref":"refs/heads/other","after":"of no concern"}';

let folder: string;
let pokes: number;
let take: WebhookHandler;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-webhooks-'));
  pokes = 0;
  for (const provider of PROVIDERS) await writeFile(join(folder, provider), `secret of ${provider}\n`);
  take = openWebhooks(PROVIDERS.map((provider) => ({ provider, secretFile: provider })), folder, () => pokes++);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** As each of them sends it. */
function headersOf(provider: (typeof PROVIDERS)[number], body: string, delivery: string): Record<string, string> {
  const secret = `secret of ${provider}`;
  const hmac = createHmac('sha256', secret).update(body).digest('hex');
  return {
    github: { 'x-hub-signature-256': `sha256=${hmac}`, 'x-github-delivery': delivery, 'x-github-event': 'push' },
    gitlab: { 'x-gitlab-token': secret, 'x-gitlab-event-uuid': delivery, 'x-gitlab-event': 'Push Hook' },
    gitea: { 'x-gitea-signature': hmac, 'x-gitea-delivery': delivery, 'x-gitea-event': 'push' },
    bitbucket: { 'x-hub-signature': `sha256=${hmac}`, 'x-request-uuid': delivery, 'x-event-key': 'repo:push' },
    generic: { 'x-orbitr-signature': `sha256=${hmac}`, 'x-orbitr-delivery': delivery },
  }[provider];
}

describe.each(PROVIDERS)('webhooks of %s', (provider) => {
  const post = (body: string, headers: Record<string, string>): Promise<number> => take(provider, headers, Buffer.from(body));

  it('poke once for each delivery, whatever they say', async () => {
    expect(await post(BODY, headersOf(provider, BODY, 'one'))).toBe(202);
    expect(await post(BODY, headersOf(provider, BODY, 'one'))).toBe(202);
    expect(pokes).toBe(1);
    expect(await post(BODY, headersOf(provider, BODY, 'two'))).toBe(202);
    expect(pokes).toBe(2);
  });

  it('of strangers, or of another provider, are all refused alike', async () => {
    const good = headersOf(provider, BODY, 'one');
    const [proof = ''] = Object.keys(good);
    const forged = [{}, { ...good, [proof]: '' }, { ...good, [proof]: (good[proof] ?? '').slice(0, -1) }, { ...good, [proof]: `${good[proof] ?? ''}0` }, ...PROVIDERS.filter((each) => each !== provider).map((each) => headersOf(each, BODY, 'one'))];
    expect(await Promise.all(forged.map((headers) => post(BODY, headers)))).toEqual(forged.map(() => 401));
    expect(await take('nobody', good, Buffer.from(BODY))).toBe(401);
    expect(pokes).toBe(0);
  });

  it('that are no event are refused, and whose secret is gone', async () => {
    for (const body of ['', '[]', 'null', '{"a":', '"text"']) expect(await post(body, headersOf(provider, body, 'one'))).toBe(400);
    await rm(join(folder, provider));
    expect(await post(BODY, headersOf(provider, BODY, 'one'))).toBe(401);
    expect(pokes).toBe(0);
  });
});
