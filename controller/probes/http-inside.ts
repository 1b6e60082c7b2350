import type { HttpProbeSpec, ProbeResult } from '../model/health.ts';
import type { ProbeMeans, ProbeTarget } from './probe.ts';
import { fail, lastLine, unable } from './probe.ts';

/** Exit codes of a command that cannot be run. */
const MISSING = new Set([126, 127]);

/** Asks from inside the container, by the first of curl and wget that it has. */
export async function askInside(spec: HttpProbeSpec, target: ProbeTarget, { run }: ProbeMeans, signal: AbortSignal): Promise<{ readonly status: number } | ProbeResult> {
  const tools = target.memory.tool === undefined ? (['curl', 'wget'] as const) : [target.memory.tool];
  for (const tool of tools) {
    const command = COMMANDS[tool](spec);
    const ended = command === undefined ? undefined : await run(target, command, signal);
    if (ended?.kind === 'running') return fail(`${spec.method} ${spec.path} is not answered`);
    if (ended === undefined || MISSING.has(ended.exitCode)) continue;
    target.memory.tool = tool;
    const status = statusIn(ended.output);
    return status === undefined ? fail(`${spec.method} ${spec.path} is not answered: ${lastLine(ended.output)}`) : { status };
  }
  return unable(`it cannot be reached from here, and has no ${spec.method === 'GET' || spec.method === 'HEAD' ? 'curl or wget' : 'curl'} to ask from inside`);
}

const COMMANDS = { curl, wget } as const;

/** The body goes nowhere, the headers with the status are printed. */
function curl({ method, headers, ...spec }: HttpProbeSpec): readonly string[] {
  return ['curl', '-s', '-S', '-k', '-o', '/dev/null', '-D', '-', ...(method === 'HEAD' ? ['-I'] : ['-X', method]), ...lines(headers).flatMap((line) => ['-H', line]), url(spec)];
}

/** Both BusyBox's and GNU's: `-S` prints the status line. It knows but two methods. */
function wget({ method, headers, ...spec }: HttpProbeSpec): readonly string[] | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  return ['wget', '-q', '-S', '-O', '/dev/null', ...(method === 'HEAD' ? ['--spider'] : []), ...(spec.scheme === 'https' ? ['--no-check-certificate'] : []), ...lines(headers).flatMap((line) => ['--header', line]), url(spec)];
}

function lines(headers: HttpProbeSpec['headers']): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function url({ scheme, port, path }: Pick<HttpProbeSpec, 'scheme' | 'port' | 'path'>): string {
  return `${scheme}://127.0.0.1:${port}${path}`;
}

/** Of the first answer: wget follows redirects, and what they lead to is not asked for. BusyBox tells bad ones only in its error: `server returned error: HTTP/1.1 503 …`. */
export function statusIn(output: string): number | undefined {
  const status = /HTTP\/[\d.]+ ([1-5]\d\d)\b/.exec(output)?.[1];
  return status === undefined ? undefined : Number(status);
}
