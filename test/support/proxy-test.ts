import { request } from 'node:http';

/** A real proxy as a process of this machine, whichever it is. */
export interface ProxyTest extends AsyncDisposable {
  readonly http: number;
  readonly https: number;
  /** What `orbitr.yaml` says of it. */
  readonly settings: string;
  /** Asks by plain HTTP, with a name that no DNS knows. */
  get(host: string, path?: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<ProxyAnswer>;
}

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export async function askByName(port: number, host: string, path: string, headers: Readonly<Record<string, string>>, method: string): Promise<ProxyAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ProxyAnswer>();
  const asked = request({ host: '127.0.0.1', port, path, method, agent: false, timeout: 20_000, headers: { Host: host, ...headers } }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (chunk: string) => void (body += chunk)).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })).on('error', reject);
  });
  asked.on('error', reject).end();
  return promise;
}
