import { OrbitrError } from '../model/errors.ts';
import type { ObjectRef } from '../model/operation.ts';
import type { Connection } from './dockerode-connect.ts';
import { parseLog } from './log-frames.ts';
import type { CheckRun, EngineChecker } from './port.ts';

/** How much of its output is kept. */
const OUTPUT = 64 * 1024;
/** Containers may be gone for good, and nobody tells. */
const MOST_LEFT = 1_000;

/** Commands of health checks, by `POST /containers/{id}/exec` and `POST /exec/{id}/start`. */
export function checks(connection: Connection): EngineChecker {
  /** Ids of the commands that did not end in time, by container. */
  const left = new Map<string, string>();

  const stillRuns = async (container: string, signal: AbortSignal): Promise<boolean> => {
    const exec = left.get(container);
    if (exec === undefined) return false;
    const running = await connection.call('look at a health check', (docker, abortSignal) => docker.getExec(exec).inspect({ abortSignal }), { signal }).then(({ Running }) => Running, ignoreMissing);
    if (!running) left.delete(container);
    return running;
  };

  const remember = (container: string, exec: string): void => {
    left.delete(container);
    left.set(container, exec);
    const [oldest = ''] = left.keys();
    if (left.size > MOST_LEFT) left.delete(oldest);
  };

  return {
    async runCheck(container: ObjectRef & { readonly id: string }, command: readonly string[], signal: AbortSignal): Promise<CheckRun> {
      // Whatever the engine itself does not answer in time is thrown: it says nothing about the container.
      if (await stillRuns(container.id, signal)) return { kind: 'running' };
      const action = `check ${container.name}`;
      const exec = await connection.call(action, (docker, abortSignal) => docker.getContainer(container.id).exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true, abortSignal }), { signal });
      let output = '';
      try {
        const stream = await connection.stream(action, () => exec.start({ hijack: false, stdin: false }), { signal });
        for await (const { text } of parseLog(stream, false)) if (output.length < OUTPUT) output += `${text}\n`;
      } catch (error) {
        if (!signal.aborted) throw error;
        remember(container.id, exec.id);
        return { kind: 'running' };
      }
      const { ExitCode } = await connection.call(action, (_docker, abortSignal) => exec.inspect({ abortSignal }), { signal });
      return { kind: 'ended', exitCode: ExitCode ?? 0, output };
    },
  };
}

function ignoreMissing(error: unknown): false {
  if (error instanceof OrbitrError && error.code === 'engine/not-found') return false;
  throw error;
}
