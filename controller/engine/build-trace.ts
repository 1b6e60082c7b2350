import { protobufFields } from './protobuf.ts';

/** What BuildKit says in one message of its trace, as far as people read it. */
export interface BuildTrace {
  /** Names of steps that began: `[2/3] RUN npm ci`. */
  readonly begun: readonly string[];
  /** What steps wrote, in pieces: lines may be split across messages. */
  readonly output: string;
}

/**
 * Reads the `aux` of a `moby.buildkit.trace` message: base64 of a protobuf `StatusResponse`, of which five fields matter.
 * Whatever is not understood is left out: progress is for people, and a build does not fail because of it.
 */
export function readBuildTrace(aux: string): BuildTrace {
  const begun: string[] = [];
  const output: string[] = [];
  const utf8 = new TextDecoder();
  for (const { number, bytes } of protobufFields(Buffer.from(aux, 'base64'))) {
    const inner = new Map([...protobufFields(bytes)].map((field) => [field.number, field.bytes]));
    if (number === VERTEXES) {
      const name = utf8.decode(inner.get(VERTEX_NAME));
      if (inner.has(VERTEX_STARTED) && !inner.has(VERTEX_COMPLETED) && /^\[(?!internal\])/.test(name)) begun.push(name);
    } else if (number === LOGS) output.push(utf8.decode(inner.get(LOG_TEXT)));
  }
  return { begun, output: output.join('') };
}

// Numbers of fields in BuildKit's control.proto; they never change.
const VERTEXES = 1;
const VERTEX_NAME = 3;
const VERTEX_STARTED = 5;
const VERTEX_COMPLETED = 6;
const LOGS = 3;
const LOG_TEXT = 4;
