import { readControlSecret } from '../access/control-secret.ts';
import type { Config } from '../config.ts';
import { publicStatus } from '../model/public-plan.ts';
import { toOrbitrError } from '../model/errors.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';

/** `orbitr dump`: the queue, the last observation and the last plans, as JSON for a bug report. Asks the running controller, and looks by itself when there is none. */
export async function dumpCommand(context: CommandContext): Promise<ExitCode> {
  const answer = await askDaemon(context.config).catch(() => undefined);
  if (answer !== undefined) {
    context.out.line(answer);
    return 0;
  }
  return withController(context, { kind: 'look' }, async (controller) => {
    const problem = await controller.look().then(() => undefined, toOrbitrError);
    const { overview, stacks, observation } = controller.api.dump();
    printJson(context, { daemon: false, ...(problem === undefined ? {} : { problem: problem.message }), overview, stacks: stacks.map(publicStatus), observation });
    return problem === undefined ? 0 : 1;
  });
}

async function askDaemon({ listen: { host, port }, data }: Config): Promise<string> {
  const secret = await readControlSecret(data);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const call = process.getBuiltinModule('node:http').request({ host, port, path: '/api/v1/dump', timeout: 5_000, headers: { accept: 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      if (response.statusCode === 200 && isDump(text)) resolve(text);
      else reject(new Error('no answer of a controller'));
    });
  });
  call.on('timeout', () => call.destroy(new Error('timeout')));
  call.on('error', reject);
  call.end();
  return promise;
}

// Something else may listen on that port.
function isDump(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'daemon' in value && 'overview' in value;
  } catch {
    return false;
  }
}
