import { Connection } from './dockerode-connect.ts';
import type { ConnectOptions } from './dockerode-connect.ts';
import { checks } from './dockerode-checks.ts';
import { events } from './dockerode-events.ts';
import { images } from './dockerode-images.ts';
import type { Credentials } from './dockerode-images.ts';
import { runHook } from './dockerode-hooks.ts';
import { inspections } from './dockerode-inspect.ts';
import { logs } from './dockerode-logs.ts';
import { reads } from './dockerode-read.ts';
import { diskUsage } from './dockerode-disk.ts';
import { stats, statsOnce } from './dockerode-stats.ts';
import { writes } from './dockerode-write.ts';
import type { Engine } from './port.ts';

export interface EngineOptions extends ConnectOptions {
  /** Asked before each pull, and by builds; undefined: registries are asked as nobody. */
  readonly credentials?: Credentials;
  /** A pull that says nothing for so long is given up, in ms. */
  readonly pullSilence?: number;
}

/**
 * The Docker engine behind the port. Opens nothing yet: the first call connects, negotiates the API version, and says what is wrong.
 * @throws OrbitrError `config/docker-host` when the address is not one
 */
export function connectEngine(options: EngineOptions = {}): Engine {
  const connection = new Connection(options);
  return {
    ...reads(connection),
    ...inspections(connection),
    ...writes(connection),
    ...images(connection, options.credentials, options.pullSilence),
    ...checks(connection),
    runHook: (container, hook, phase) => runHook(connection, container, hook, phase),
    logs: (id, logOptions) => logs(connection, id, logOptions),
    stats: (id, signal) => stats(connection, id, signal),
    statsOnce: (id) => statsOnce(connection, id),
    diskUsage: () => diskUsage(connection, Date.now),
    events: (signal) => events(connection, signal),
    close: () => connection.close(),
  };
}
