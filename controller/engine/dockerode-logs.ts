import type { Connection } from './dockerode-connect.ts';
import { parseLog } from './log-frames.ts';
import type { LogLine, LogOptions } from './port.ts';

/**
 * Lines of one container. Reading slowly slows the engine down, not our memory up: the stream is pulled, not pushed.
 * @throws OrbitrError `engine/not-found`
 */
export async function* logs(connection: Connection, id: string, options: LogOptions): AsyncGenerator<LogLine> {
  const { follow, tail, timestamps, signal } = options;
  const inspected = await connection.call(`inspect ${id}`, (docker, abort) => docker.getContainer(id).inspect({ abortSignal: abort }), { signal });
  const query = { stdout: true, stderr: true, timestamps, follow, ...(tail === undefined ? {} : { tail }) };
  // `follow` makes dockerode answer with a stream, and without one it would guess at JSON; what the engine reads is `_query`.
  const ask = { follow: true as const, _query: query };
  const stream = await connection.stream(`read the log of ${id}`, (docker, abort) => docker.getContainer(id).logs({ ...ask, abortSignal: abort }), { signal });
  try {
    yield* parseLog(stream, inspected.Config.Tty);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
