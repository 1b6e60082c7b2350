import type { EngineReader } from '../engine/port.ts';
import { OrbitrError } from '../model/errors.ts';
import type { OperationArgs } from '../model/operation.ts';
import { backendsOf } from '../model/backends.ts';
import type { RoutePublisher } from '../model/routing.ts';

export interface RouteDeps {
  readonly engine: Pick<EngineReader, 'inspectContainer'>;
  /** Absent: no proxy is ours to configure, and no plan asks for it. */
  readonly publisher?: RoutePublisher;
}

/** Which containers are ready is looked up now: when the plan was made some of them did not exist. One call for each name that they may have. */
export async function publishRoutes(args: OperationArgs['publish-routes'], deps: RouteDeps): Promise<void> {
  const { stack, service, routes, candidates, except, network, reach } = args;
  const found = await Promise.all(candidates.map(({ id, name }) => deps.engine.inspectContainer(id ?? name)));
  const there = new Map(found.flatMap((container) => (container === undefined || except.includes(container.id) ? [] : [[container.id, container] as const])));
  await publisherOf(deps).publish({ stack, service, routes, backends: backendsOf([...there.values()], network, reach) });
}

export function publisherOf({ publisher }: RouteDeps): RoutePublisher {
  if (publisher === undefined) throw new OrbitrError({ code: 'proxy/none', kind: 'terminal', message: 'there is no proxy whose configuration could be written', hint: 'Choose one with "proxy:" in orbitr.yaml.' });
  return publisher;
}
