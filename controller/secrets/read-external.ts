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

/** Of one provider: what was read longest ago goes first. */
const MOST_KNOWN = 1_000;

interface Known {
  /** When it was asked. */
  readonly at: number;
  readonly reading: ExternalReading;
  /** The values of before stand in for those that could not be read. */
  readonly failed: boolean;
}

/** What one provider was asked, by `externalName`. */
interface Asked {
  readonly known: Map<string, Known>;
  readonly running: Map<string, Promise<ExternalReading>>;
}

/**
 * Reads what stacks want of their providers, at most once in a while, and goes on with what it read last while a provider does not answer. In memory only.
 * @param providers by name; another object for a name means that its settings changed: nothing that the old one said or still will say counts
 */
export function externalSecrets(providers: () => ReadonlyMap<string, AllowedProvider>, now: () => number): ExternalSecrets {
  const memory = new WeakMap<SecretProvider, Asked>();
  const askedOf = (provider: SecretProvider): Asked => {
    const asked = memory.get(provider) ?? { known: new Map(), running: new Map() };
    memory.set(provider, asked);
    return asked;
  };
  return {
    read: async (stack, request) => {
      const allowed = providers().get(request.provider);
      if (allowed === undefined) return refused(`there is no provider "${request.provider}"`, 'Name it under secretProviders in orbitr.yaml.');
      if (!allowed.stacks.includes(stack) && !allowed.stacks.includes('*')) return refused(`the provider "${request.provider}" is not for this stack`, 'Add the stack to "stacks" of the provider in orbitr.yaml.');
      const [name, { known, running }] = [externalName(request), askedOf(allowed.provider)];
      const before = known.get(name);
      if (before !== undefined && now() - before.at < (before.failed ? PATIENCE : allowed.refresh)) return before.reading;
      const question = running.get(name) ?? ask(allowed.provider, request, before?.reading).then((answer) => {
        remember(known, name, answer);
        running.delete(name);
        return answer.reading;
      });
      // `ask` never throws, so no question stays.
      running.set(name, question);
      return question;
    },
  };

  async function ask(provider: SecretProvider, request: ExternalRequest, before: ExternalReading | undefined): Promise<Known> {
    try {
      const reading = chosen(await provider.read(request.path, Object.values(request.keys)), request);
      return { at: now(), reading, failed: reading.kind === 'refused' };
    } catch (thrown) {
      const error = thrown instanceof OrbitrError ? thrown : unexpected(request, thrown as NodeJS.ErrnoException);
      // A store that is away for a while must not take down what runs.
      const reading = error.kind === 'transient' && before?.kind === 'values' ? before : refused(error.message, error.hint ?? '');
      return { at: now(), reading, failed: true };
    }
  }
}

function remember(known: Map<string, Known>, name: string, answer: Known): void {
  known.delete(name);
  known.set(name, answer);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
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
