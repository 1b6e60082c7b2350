import { ask } from './ask.ts';
import { CANARY, CANARY_HEADER } from '../proxies/traefik.ts';

/** What Traefik says of itself. Undefined wherever nobody answers. */
export interface TraefikApi {
  /** Digest of the configuration that it works by; empty: it has none of ours. */
  generation(): Promise<string | undefined>;
  /** What it has against some of our routers, for example that an entry point is missing. */
  complaints(): Promise<readonly RouterComplaint[]>;
}

export interface RouterComplaint {
  /** Without the provider. */
  readonly router: string;
  readonly message: string;
}

/** ms */
const DEADLINE = 3_000;

export function traefikApi(base: string): TraefikApi {
  return {
    generation: async () => {
      const answer = await askTraefik(`${base}/api/http/middlewares/${CANARY}@file`);
      if (answer === undefined || (answer.status !== 200 && answer.status !== 404)) return undefined;
      const { headers } = (answer.value ?? {}) as { readonly headers?: { readonly customResponseHeaders?: Readonly<Record<string, string>> } };
      return headers?.customResponseHeaders?.[CANARY_HEADER] ?? '';
    },
    complaints: async () => (await Promise.all(['http', 'tcp', 'udp'].map((kind) => complaintsOf(base, kind)))).flat(),
  };
}

async function complaintsOf(base: string, kind: string): Promise<readonly RouterComplaint[]> {
  const answer = await askTraefik(`${base}/api/${kind}/routers?status=disabled&per_page=1000`);
  if (!Array.isArray(answer?.value)) return [];
  return (answer.value as readonly { readonly name?: string; readonly provider?: string; readonly error?: readonly string[] }[])
    .filter(({ provider }) => provider === 'file')
    .map(({ name = '', error = [] }) => ({ router: name.replace(/@file$/, ''), message: error.join('; ') }));
}

async function askTraefik(url: string): Promise<{ readonly status: number; readonly value: unknown } | undefined> {
  try {
    const { hostname, port, pathname, search } = new URL(url);
    const { status, text } = await ask({ hostname, port, path: `${pathname}${search}` }, DEADLINE);
    return { status, value: status === 200 ? JSON.parse(text) : undefined };
  } catch {
    return undefined;
  }
}
