import { startTestServer } from '../support/web-client.ts';
import { service, stack } from '../support/synthetic-stacks.ts';

/** A server of its own process over 200 stacks with 500 containers, for `bench-web.ts`. Prints its address; `change` on standard input lets a stack fail, and the next one lets it be well again, `collect` collects garbage. */
const now = Date.now();
const stacks = Array.from({ length: 200 }, (_, n) => {
  const name = `stack-${String(n).padStart(3, '0')}`;
  return stack(name, now, { services: Array.from({ length: n % 2 === 0 ? 2 : 3 }, (_each, m) => service(name, `service-${m}`, 'nginx:1.27', now)) });
});
const server = await startTestServer({ now, stacks });
process.stdout.write(`${server.url}\n`);
let degraded = false;
process.stdin.on('data', (data: Buffer) => {
  if (!data.toString().includes('change')) return void (globalThis as { readonly gc?: () => void }).gc?.();
  degraded = !degraded;
  server.controller.put(stack('stack-000', Date.now(), { health: degraded ? 'Degraded' : 'Healthy' }));
});
process.stdin.once('end', () => process.exit(0));
