import { createHmac, timingSafeEqual } from 'node:crypto';

export type WebhookProvider = 'github' | 'gitlab' | 'gitea' | 'bitbucket' | 'generic';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** How each provider proves that it knows the secret, and names a delivery. Forgejo does as Gitea. */
const PROOFS: { readonly [P in WebhookProvider]: { readonly header: string; readonly prefix: string; readonly plain: boolean; readonly delivery: string } } = {
  github: { header: 'x-hub-signature-256', prefix: 'sha256=', plain: false, delivery: 'x-github-delivery' },
  gitlab: { header: 'x-gitlab-token', prefix: '', plain: true, delivery: 'x-gitlab-event-uuid' },
  gitea: { header: 'x-gitea-signature', prefix: '', plain: false, delivery: 'x-gitea-delivery' },
  bitbucket: { header: 'x-hub-signature', prefix: 'sha256=', plain: false, delivery: 'x-request-uuid' },
  generic: { header: 'x-orbitr-signature', prefix: 'sha256=', plain: false, delivery: 'x-orbitr-delivery' },
};

/** Whether a webhook comes from who knows the secret. The provider is the configured one: a caller does not choose how it is checked. @param body the raw bytes */
export function isGenuine(provider: WebhookProvider, secret: string, headers: Headers, body: Uint8Array): boolean {
  const { header, prefix, plain } = PROOFS[provider];
  const given = headers[header];
  if (typeof given !== 'string' || secret === '') return false;
  const expected = plain ? secret : `${prefix}${createHmac('sha256', secret).update(body).digest('hex')}`;
  // Digests of both have one length, whatever was given.
  const digest = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** How a provider names this delivery; undefined: not at all. */
export function deliveryOf(provider: WebhookProvider, headers: Headers): string | undefined {
  const given = headers[PROOFS[provider].delivery];
  return typeof given === 'string' && given !== '' ? given.slice(0, 200) : undefined;
}
