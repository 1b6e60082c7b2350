import type { Config } from '../config.ts';
import type { ControllerApi } from '../api.ts';
import { isEveryAddress } from '../model/every-address.ts';
import type { OperationRecord, StackStatus } from '../model/status.ts';
import { Meter } from './meter.ts';
import type { OpenController } from './open-controller.ts';
import { openController } from './open-controller.ts';
import { openLog } from './open-log.ts';
import type { OpenWeb } from './open-web.ts';
import { openWeb } from './open-web.ts';
import { ensureKey } from './secrets/ensure-key.ts';
import { restMemory } from './rest-memory.ts';
import { Terminal } from './terminal.ts';

/** How long running operations may take to finish after a signal, in ms: who stops containers and services kills them after ten seconds. */
const SHUTDOWN_LIMIT = 8_000;

/** Runs the controller and the page until SIGINT or SIGTERM. Stacks go on running afterwards. @throws OrbitrError when it cannot start. */
export async function runDaemon(config: Config, environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const began = performance.now();
  const toStdout = environment['ORBITR_LOG'] === 'stdout';
  const log = openLog(config.data, toStdout ? 'stdout' : 'file');
  const terminal = new Terminal(toStdout ? { write: () => undefined } : process.stdout, environment);
  process.on('unhandledRejection', (reason) => {
    log.fatal({ err: reason }, 'unhandled rejection');
    terminal.line('Orbitr met an error that it does not know and stops; the log has it.');
    process.exit(1);
  });

  const meter = new Meter();
  const onRecord = (record: OperationRecord): void => {
    terminal.operation(record);
    meter.operation(record, ({ id, subject }) => controller.api.stack(subject.stack)?.plan?.operations.find((operation) => operation.id === id)?.cause.reason);
  };
  const controller: OpenController = await openController(config, log, { onRecord, onCall: (call) => meter.engineCall(call), onPass: (result, duration) => meter.pass(result, duration), onPull: (progress) => terminal.pull(progress), onBuildLine: (image, line) => terminal.build(image, line), onSettings: (diagnostics) => terminal.settings(diagnostics) }, { kind: 'daemon' });
  // From here on a signal ends what runs in an orderly way, also while the first look is still under way.
  const signalled = firstSignal();
  const announced = new Set<string>();
  controller.api.subscribe((stack) => {
    const status = stack === undefined ? undefined : controller.api.stack(stack);
    if (status === undefined) return;
    terminal.status(status);
    announce(terminal, status, announced);
  });
  const advice = await ensureKey(config, log);
  const web = await openWeb(config, environment, controller, log, () => meter.expose(controller.api));
  await Promise.race([controller.start(), signalled]);
  log.info({ url: web.url, ms: Math.round(performance.now() - began) }, 'ready');
  greet(terminal, controller.api, config, web);
  if (advice !== undefined) terminal.line(`  ${terminal.paint('yellow', '!')} ${advice}\n`);
  const stopResting = restMemory(() => {
    const { running, waiting } = controller.api.overview().queue;
    return running.length + waiting.length === 0;
  }, () => controller.api.overview().lastPass?.trace);

  await signalled;
  terminal.line('\nStopping the controller; the stacks go on running.');
  const limit = setTimeout(() => process.exit(1), SHUTDOWN_LIMIT);
  process.once('SIGINT', () => process.exit(1));
  stopResting();
  await web.close();
  await controller.close();
  clearTimeout(limit);
  log.info('stopped');
}

function greet(terminal: Terminal, api: ControllerApi, config: Config, { url, setUpToken }: OpenWeb): void {
  const { engine, readOnly } = api.overview();
  if (engine.kind === 'unreachable') terminal.line(`${terminal.paint('red', '✗')} the Docker engine does not answer (${engine.message}); trying again`);
  if (readOnly !== undefined) terminal.line(`${terminal.paint('yellow', '!')} read-only: ${readOnly}`);
  terminal.line('');
  terminal.line(`  ${terminal.paint('bold', 'Orbitr')}   ${url}`);
  terminal.line(`  stacks   ${config.stacks}`);
  // Behind "#", so that no server and no log ever sees it.
  if (setUpToken !== undefined) terminal.line(`\n  Open this once, to say who may come in:\n  ${url}#token=${setUpToken}\n`);
  terminal.line(terminal.paint('dim', '  Ctrl-C stops the controller and leaves the stacks running.'));
  terminal.line('');
}

/** Says once where a stack can be opened, as soon as everything of it runs. */
function announce(terminal: Terminal, { name, sync, health, services }: StackStatus, announced: Set<string>): void {
  const port = services.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports)).find(({ protocol, published }) => protocol === 'tcp' && published !== undefined);
  if (port === undefined || sync !== 'Synced' || health !== 'Healthy' || announced.has(name)) return;
  announced.add(name);
  const host = isEveryAddress(port.hostIp) ? 'localhost' : port.hostIp;
  terminal.line(`  ${terminal.paint('bold', name.padEnd(8))} http://${host}:${port.published}/`);
}

async function firstSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  return promise;
}
