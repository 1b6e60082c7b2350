import type { LogLine } from './port.ts';

/** Bytes of one line that are kept; what a program writes without a line end must not fill our memory. */
export const LINE_LIMIT = 16 * 1024;

const HEADER = 8;

/**
 * Lines of a container's log. Without a terminal the engine multiplexes: each frame is `[stream, 0, 0, 0, length as uint32 BE]` and its bytes
 * (Engine API, "Attach to a container, stream format"). Frames, lines and characters may each be split across chunks.
 * @param tty the container has a terminal: raw bytes, all of them stdout
 */
export async function* parseLog(chunks: AsyncIterable<Uint8Array>, tty: boolean): AsyncGenerator<LogLine> {
  const splitters = { stdout: lineSplitter('stdout'), stderr: lineSplitter('stderr') };
  if (tty) {
    for await (const chunk of chunks) yield* splitters.stdout.push(chunk);
  } else {
    for await (const { stream, bytes } of frames(chunks)) yield* splitters[stream].push(bytes);
  }
  yield* splitters.stdout.end();
  yield* splitters.stderr.end();
}

interface FramePart {
  readonly stream: LogLine['stream'];
  readonly bytes: Uint8Array;
}

/** Parts of frames as they come: a frame of 1 GB is never held. */
async function* frames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FramePart> {
  let header = Buffer.alloc(0);
  let stream: LogLine['stream'] = 'stdout';
  let remaining = 0;
  for await (const chunk of chunks) {
    let data = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    while (data.length > 0) {
      if (remaining === 0) {
        const missing = HEADER - header.length;
        header = Buffer.concat([header, data.subarray(0, missing)]);
        data = data.subarray(missing);
        if (header.length < HEADER) break;
        stream = header[0] === 2 ? 'stderr' : 'stdout';
        remaining = header.readUInt32BE(4);
        header = Buffer.alloc(0);
        continue;
      }
      const bytes = data.subarray(0, remaining);
      remaining -= bytes.length;
      data = data.subarray(bytes.length);
      yield { stream, bytes };
    }
  }
}

/** Bytes → lines without their ends, cut at LINE_LIMIT; what is beyond is dropped up to the next line end. */
function lineSplitter(stream: LogLine['stream']): { push(bytes: Uint8Array): Iterable<LogLine>; end(): Iterable<LogLine> } {
  let kept: Buffer[] = [];
  let length = 0;
  let open = false;

  function keep(bytes: Buffer): void {
    open = true;
    const part = bytes.subarray(0, Math.max(0, LINE_LIMIT - length));
    if (part.length === 0) return;
    // Copied: the chunk that it is cut from is the socket's and may be large.
    kept.push(Buffer.from(part));
    length += part.length;
  }

  function flush(): LogLine {
    const text = Buffer.concat(kept).toString('utf8').replace(/\r$/, '');
    kept = [];
    length = 0;
    open = false;
    return { stream, text };
  }

  return {
    *push(bytes) {
      let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
        keep(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
        yield flush();
      }
      if (rest.length > 0) keep(rest);
    },
    *end() {
      if (open) yield flush();
    },
  };
}
