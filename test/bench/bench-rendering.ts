import type { RouteTable } from '../../controller/model/route.ts';
import { caddy } from '../../controller/proxies/caddy.ts';
import { traefik } from '../../controller/proxies/traefik.ts';
import { changedTable } from '../../controller/publish/change-table.ts';
import { caddyPublisher } from '../../controller/publish/caddy-publisher.ts';
import { routingOf, specOf, tableOf } from '../support/route-table.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, measured, median } from './bench-row.ts';

const ROUTES = 1000;
const ROUNDS = 15;
/** Not measured: a controller renders at every change, and has long since been compiled when it has 1,000 routes. The first one of all is told beside it. */
const WARM_UP = 20;

/** 1,000 routes as text for each proxy, and how many writes the change of one of them is. */
export async function benchRendering(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, renderer] of [['Caddy', caddy], ['Traefik', traefik]] as const) {
    const routing = routingOf(`proxy: ${name.toLowerCase()}`);
    const table = manyRoutes(routing);
    const render = (): number => {
      const began = performance.now();
      renderer.render({ table, draining: [] }, routing);
      return performance.now() - began;
    };
    const first = render();
    for (let round = 0; round < WARM_UP; round++) render();
    const times = Array.from({ length: ROUNDS }, render);
    rows.push(measured(`render ${ROUTES} routes for ${name}, the very first time`, first, 'ms'));
    rows.push(atMost(`render ${ROUTES} routes for ${name}`, median(times), 'ms', 50));
  }
  return [...rows, atMost(`writes for a change of one route of ${ROUTES}`, await writesOfOneChange(), '', 1)];
}

function manyRoutes(routing: ReturnType<typeof routingOf>): RouteTable {
  return tableOf(Array.from({ length: ROUTES }, (_, index) => specOf(`app${index}`, `services:\n  web:\n    image: nginx\n    x-orbitr:\n      routes: [{ host: app${index}.example.com, path: /a, port: 80, middlewares: [compression] }]\n`, routing)));
}

/** Through the real publisher, on an admin API that only counts. */
async function writesOfOneChange(): Promise<number> {
  const routing = routingOf('proxy: caddy');
  const table = manyRoutes(routing);
  let held = caddy.render({ table, draining: [] }, routing);
  let writes = 0;
  const publisher = caddyPublisher({
    read: async () => ({ text: held, etag: String(writes) }),
    write: async (text) => {
      held = text;
      writes++;
      return 'written';
    },
    requests: async () => new Map(),
  }, () => routing, { changed: () => undefined });
  const entry = [...table.values()][500];
  if (entry === undefined) throw new Error('there is no such route');
  const changed = { ...entry, backends: [{ id: 'other', host: 'other' }] };
  await publisher.publish(changed);
  await publisher.publish(changed);
  if (!changedTable(table, changed).has('app500/web')) throw new Error('the change was lost');
  return writes;
}
