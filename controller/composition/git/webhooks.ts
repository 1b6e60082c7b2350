import { Deliveries } from '../../git/follow/deliveries.ts';
import { deliveryOf, isGenuine } from '../../git/follow/webhook.ts';
import type { GitSettings } from '../settings.ts';
import { readSecret } from './git-secrets.ts';

type Webhook = NonNullable<GitSettings['webhooks']>[number];

/** @param provider the last part of the address. @returns the HTTP status to answer with; it tells a stranger nothing */
export type WebhookHandler = (provider: string, headers: Readonly<Record<string, string | string[] | undefined>>, body: Uint8Array) => Promise<number>;

/**
 * Takes webhooks as pokes: whatever they say, what is deployed is what the remote has. One for each configured provider.
 * 202: taken, also when it came before; 400: it is genuine, but no event; 401: anything else.
 */
export function openWebhooks(hooks: readonly Webhook[], folder: string, poke: () => void): WebhookHandler {
  const deliveries = new Deliveries();
  return async (provider, headers, body) => {
    const hook = hooks.find((each) => each.provider === provider);
    const secret = hook === undefined ? undefined : await readSecret({ file: hook.secretFile, variable: hook.secretEnv }, folder, process.env).catch(() => undefined);
    if (hook === undefined || secret === undefined || !isGenuine(hook.provider, secret, headers, body)) return 401;
    if (!isEvent(body)) return 400;
    const delivery = deliveryOf(hook.provider, headers);
    if (delivery === undefined || deliveries.isNew(`${provider} ${delivery}`, Date.now())) poke();
    return 202;
  };
}

function isEvent(body: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
