import { COMPOSE_LABEL } from '../model/labels.ts';
import { OrbitrError } from '../model/errors.ts';
import { connectEngine } from '../engine/dockerode-engine.ts';
import { followLogs } from '../composition/follow-logs.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

export interface LogsOptions {
  readonly follow?: boolean;
  readonly tail?: string;
  readonly timestamps?: boolean;
}

/** `orbitr logs STACK [SERVICE]`: lines of the stack's containers, each with its container's name before it. */
export async function logsCommand({ config, out }: CommandContext, stack: string, service: string | undefined, options: LogsOptions): Promise<ExitCode> {
  const engine = connectEngine({ dockerHost: config.dockerHost });
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    // Compose's labels, which adopted containers have, too.
    const containers = (await engine.listContainers()).filter(({ labels }) => labels[COMPOSE_LABEL.project] === stack && (service === undefined || labels[COMPOSE_LABEL.service] === service));
    if (containers.length === 0) throw new OrbitrError({ code: 'command/no-containers', kind: 'terminal', message: `${stack}${service === undefined ? '' : `/${service}`} has no containers`, hint: '`orbitr status` shows what there is.' });
    const tail = options.tail === undefined || options.tail === 'all' ? undefined : Number(options.tail);
    if (tail !== undefined && !(Number.isInteger(tail) && tail >= 0)) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `--tail takes a number or "all", not "${options.tail}"` });
    const lines = followLogs(engine, containers, { follow: options.follow === true, timestamps: options.timestamps === true, signal: stop.signal, ...(tail === undefined ? {} : { tail }) });
    const width = Math.max(...containers.map(({ name }) => name.length));
    for await (const { container, text } of lines) out.line(`${out.paint('blue', container.padEnd(width))} | ${text}`);
    return 0;
  } finally {
    engine.close();
  }
}
