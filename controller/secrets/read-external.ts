import type { ExternalReading, ExternalRequest } from '../model/external-secrets.ts';
import { externalName } from '../model/external-secrets.ts';
import { OrbitrError } from '../model/errors.ts';
import type { SecretProvider } from './providers/provider.ts';
import { unavailable } from './providers/provider.ts';

/** A provider, and who may ask it for what. */
export interface AllowedProvider {
  readonly provider: SecretProvider;
  /** Names of stacks; `*`: all. */
  readonly stacks: readonly string[];
  /** ms that a value counts as fresh. */
  readonly refresh: number;
}

export interface ExternalSecrets {
  /** Never throws: what cannot be read is a value that the spec reports at its place. */
  read(stack: string, request: ExternalRequest): Promise<ExternalReading>;
}

/** After a failure nobody waits for the next one at once; ms. */
const PATIENCE = 15_000;
const LONGEST_VALUE = 128 * 1024;

interface Known {
  readonly provider: SecretProvider;
  /** When it was asked. */
  readonly at: number;
  readonly reading: ExternalReading;
  /** The values of before stand in for those that could not be read. */
  readonly failed: boolean;
}

/**
 * Reads what stacks want of their providers, at most once in a while, and goes on with what it read last while a provider does not answer. In memory only.
 * @param providers by name; another object for a name means that its settings changed
 */
export function externalSecrets(providers: () => ReadonlyMap<string, AllowedProvider>, now: () => number): ExternalSecrets {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<ExternalReading>>();
  return {
    read: async (stack, request) => {
      const allowed = providers().get(request.provider);
      if (allowed === undefined) return refused(`there is no provider "${request.provider}"`, 'Name it under secretProviders in orbitr.yaml.');
      if (!allowed.stacks.includes(stack) && !allowed.stacks.includes('*')) return refused(`the provider "${request.provider}" is not for this stack`, 'Add the stack to "stacks" of the provider in orbitr.yaml.');
      const name = externalName(request);
      const before = known.get(name);
      const fits = before !== undefined && before.provider === allowed.provider;
      if (fits && now() - before.at < (before.failed ? PATIENCE : allowed.refresh)) return before.reading;
      const running = asked.get(name) ?? ask(allowed.provider, request, fits ? before.reading : undefined);
      asked.set(name, running);
      try {
        return await running;
      } finally {
        asked.delete(name);
      }
    },
  };

  async function ask(provider: SecretProvider, request: ExternalRequest, before: ExternalReading | undefined): Promise<ExternalReading> {
    const name = externalName(request);
    try {
      const reading = chosen(await provider.read(request.path, Object.values(request.keys)), request);
      known.set(name, { provider, at: now(), reading, failed: reading.kind === 'refused' });
      return reading;
    } catch (thrown) {
      const error = thrown instanceof OrbitrError ? thrown : unexpected(request, thrown as NodeJS.ErrnoException);
      // A store that is away for a while must not take down what runs.
      const reading = error.kind === 'transient' && before?.kind === 'values' ? before : refused(error.message, error.hint ?? '');
      known.set(name, { provider, at: now(), reading, failed: true });
      return reading;
    }
  }
}

/** Only its code is told: nobody knows what else stands in it. */
function unexpected({ provider }: ExternalRequest, { code, name }: NodeJS.ErrnoException): OrbitrError {
  return unavailable(`"${provider}" cannot be read (${code ?? name})`, 'Look at the provider in orbitr.yaml, and at the path and key.');
}

function chosen(there: ReadonlyMap<string, string>, { provider, path, keys }: ExternalRequest): ExternalReading {
  const values = new Map<string, string>();
  for (const [variable, key] of Object.entries(keys)) {
    const value = there.get(key);
    if (value === undefined) return refused(`"${provider}" has no ${key}${path === '' ? '' : ` under ${path}`}`, 'Write it there, or correct the key.');
    if (value.length > LONGEST_VALUE || value.includes('\0')) return refused(`${key} of "${provider}" is too long, or no text`, 'A variable is a text of at most 128 KiB.');
    values.set(variable, value);
  }
  return { kind: 'values', values };
}

function refused(message: string, hint: string): ExternalReading {
  return { kind: 'refused', message, hint };
}
