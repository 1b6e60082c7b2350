import { constants, performServerHandshake } from 'node:http2';
import type { ServerHttp2Stream } from 'node:http2';
import { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { protobufFields, protobufMessage } from './protobuf.ts';
import type { RegistryCredentials } from './registry-credentials.ts';

/** What a builder may ask for while it builds. */
export interface BuildAnswers {
  /** Undefined: there is no such secret. */
  secret(id: string): Uint8Array | undefined;
  /** @param host as the builder names it */
  credentials(host: string): Promise<RegistryCredentials | undefined>;
}

/**
 * Answers BuildKit on the connection of a build session, on which the engine is the client: gRPC, of which three small calls matter.
 * One registry's password only ever goes to the registry that it is for: the builder says which one it is at.
 * Ends with the socket.
 */
export function answerBuilder(socket: Duplex, answers: BuildAnswers): void {
  // Not Node's own socket: the first bytes came with the upgrade, and only a stream gives them back.
  const session = performServerHandshake(Duplex.from({ readable: socket, writable: socket }));
  // The engine hangs up when the build is over.
  session.on('error', () => undefined);
  session.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    void respond(stream, String(headers[constants.HTTP2_HEADER_PATH]), answers);
  });
}

// Of google.golang.org/grpc/codes.
const OK = 0;
const UNKNOWN = 2;
const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;

interface Answer {
  readonly status: number;
  readonly message?: Buffer;
}

async function respond(stream: ServerHttp2Stream, method: string, answers: BuildAnswers): Promise<void> {
  // A call is one message with a prefix of five bytes: whether it is compressed, and its length.
  const request = (await buffer(stream)).subarray(5);
  const field = (number: number): string => Buffer.from([...protobufFields(request)].find((each) => each.number === number)?.bytes ?? []).toString('utf8');
  const { status, message = Buffer.alloc(0) } = await answer(method, field, answers).catch((): Answer => ({ status: UNKNOWN }));
  if (stream.destroyed) return;
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': String(status) }));
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  stream.end(status === OK ? Buffer.concat([prefix, message]) : undefined);
}

async function answer(method: string, field: (number: number) => string, answers: BuildAnswers): Promise<Answer> {
  switch (method) {
    case '/grpc.health.v1.Health/Check':
      // The number 1 (SERVING) in the first field.
      return { status: OK, message: Buffer.from([0x08, 0x01]) };
    case '/moby.buildkit.secrets.v1.Secrets/GetSecret': {
      const secret = answers.secret(field(1));
      return secret === undefined ? { status: NOT_FOUND } : { status: OK, message: protobufMessage({ 1: secret }) };
    }
    case '/moby.filesync.v1.Auth/Credentials': {
      const found = await answers.credentials(field(1));
      if (found === undefined) return { status: OK };
      return { status: OK, message: protobufMessage('identitytoken' in found ? { 2: found.identitytoken } : { 1: found.username, 2: found.password }) };
    }
    default:
      return { status: UNIMPLEMENTED };
  }
}
