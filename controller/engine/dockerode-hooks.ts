import type { LifecycleHook } from '../model/container-settings.ts';
import { OrbitrError } from '../model/errors.ts';
import type { ObjectRef } from '../model/operation.ts';
import type { Connection } from './dockerode-connect.ts';
import { parseLog } from './log-frames.ts';

/** A hook that says nothing for so long is given up, in ms. */
const HOOK_DEADLINE = 10 * 60_000;
/** How much of its output goes into the message of a failed hook. */
const LAST_WORDS = 500;

/** Runs a hook by `POST /containers/{id}/exec` and `POST /exec/{id}/start`, and looks at its exit code afterwards. */
export async function runHook(connection: Connection, container: ObjectRef, hook: LifecycleHook, phase: string): Promise<void> {
  const action = `run the ${phase} hook in ${container.name}`;
  const exec = await connection.call(action, (docker, signal) =>
    docker.getContainer(container.id ?? container.name).exec({
      Cmd: [...hook.command],
      Env: [...hook.environment],
      AttachStdout: true,
      AttachStderr: true,
      Privileged: hook.privileged,
      ...(hook.user === undefined ? {} : { User: hook.user }),
      ...(hook.workingDir === undefined ? {} : { WorkingDir: hook.workingDir }),
      abortSignal: signal,
    }),
  );
  const stream = await connection.stream(action, () => exec.start({ hijack: false, stdin: false }), { signal: AbortSignal.timeout(HOOK_DEADLINE) });
  let output = '';
  for await (const { text } of parseLog(stream, false)) output = `${output}${text}\n`.slice(-LAST_WORDS);
  const { ExitCode } = await connection.call(action, (_docker, signal) => exec.inspect({ abortSignal: signal }));
  if (ExitCode === 0) return;
  throw new OrbitrError({
    code: 'engine/hook-failed',
    kind: 'transient',
    message: `the ${phase} hook of ${container.name} ended with code ${ExitCode}${output === '' ? '' : `: ${output.trim()}`}`,
    hint: `Try it by hand: docker exec ${container.name} ${hook.command.join(' ')}`,
  });
}
