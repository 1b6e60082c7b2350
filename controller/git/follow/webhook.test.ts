import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Deliveries } from './deliveries.ts';
import { deliveryOf, isGenuine } from './webhook.ts';

const BODY = Buffer.from('{"ref":"refs/heads/main"}');
const hex = createHmac('sha256', 'secret').update(BODY).digest('hex');

describe('webhooks', () => {
  it.each([
    ['github', { 'x-hub-signature-256': `sha256=${hex}` }],
    ['gitlab', { 'x-gitlab-token': 'secret' }],
    ['gitea', { 'x-gitea-signature': hex }],
    ['bitbucket', { 'x-hub-signature': `sha256=${hex}` }],
    ['generic', { 'x-orbitr-signature': `sha256=${hex}` }],
  ] as const)('%s proves itself', (provider, headers) => {
    expect(isGenuine(provider, 'secret', headers, BODY)).toBe(true);
    expect(isGenuine(provider, 'other', headers, BODY)).toBe(false);
    expect(isGenuine(provider, '', headers, BODY)).toBe(false);
    expect(isGenuine(provider, 'secret', {}, BODY)).toBe(false);
    if (provider !== 'gitlab') expect(isGenuine(provider, 'secret', headers, Buffer.concat([BODY, Buffer.from(' ')]))).toBe(false);
  });

  it('another provider’s proof is none', () => {
    expect(isGenuine('github', 'secret', { 'x-gitlab-token': 'secret', 'x-gitea-signature': hex }, BODY)).toBe(false);
    expect(isGenuine('github', 'secret', { 'x-hub-signature-256': hex }, BODY)).toBe(false);
    expect(isGenuine('github', 'secret', { 'x-hub-signature-256': [`sha256=${hex}`, 'x'] }, BODY)).toBe(false);
  });

  it('a delivery counts once in a day', () => {
    const deliveries = new Deliveries();
    expect(deliveryOf('github', { 'x-github-delivery': 'one' })).toBe('one');
    expect([deliveries.isNew('one', 0), deliveries.isNew('one', 1_000), deliveries.isNew('two', 1_000)]).toEqual([true, false, true]);
    expect(deliveries.isNew('one', 25 * 3_600_000)).toBe(true);
  });
});
