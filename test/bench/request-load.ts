import { get } from 'node:http';

export interface LoadResult {
  readonly requests: number;
  readonly failures: readonly string[];
  /** Requests a second, over the whole time. */
  readonly rate: number;
}

/** How often a batch is sent, in ms. */
const TICK = 10;

/** Asks for `/` again and again, each time on a connection of its own, at a rate that does not wait for answers. @returns ends it, and tells when the last answer is there */
export function startLoad(port: number, rate: number): () => Promise<LoadResult> {
  const failures: string[] = [];
  const began = performance.now();
  let sent = 0;
  let open = 0;
  const { promise: quiet, resolve } = Promise.withResolvers<void>();
  let ended: number | undefined;
  const closed = (): void => {
    open--;
    if (ended !== undefined && open === 0) resolve();
  };
  const ask = (): void => {
    sent++;
    open++;
    const request = get({ host: '127.0.0.1', port, path: '/', agent: false, timeout: 10_000 }, (response) => {
      if (response.statusCode !== 200) failures.push(`status ${response.statusCode}`);
      response.on('error', (error) => failures.push(error.message)).on('close', closed).resume();
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 10 s')));
    request.on('error', (error) => {
      failures.push(error.message);
      closed();
    });
  };
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - began) / 1000) * rate) - sent;
    for (let index = 0; index < due; index++) ask();
  }, TICK);
  return async () => {
    clearInterval(timer);
    ended = performance.now();
    if (open > 0) await quiet;
    return { requests: sent, failures, rate: sent / ((ended - began) / 1000) };
  };
}
