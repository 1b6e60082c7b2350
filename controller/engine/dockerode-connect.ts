import type { Agent as HttpAgent } from 'node:http';
import { addAbortSignal } from 'node:stream';
import type { Readable } from 'node:stream';
import { inspect } from 'node:util';
import type Docker from 'dockerode';
import { OrbitrError } from '../model/errors.ts';
import { cancelledError, engineError, isConnectionFailure, timeoutError } from './errors.ts';
import { loadDockerode } from './dockerode-load.ts';
import { negotiateVersion } from './api-version.ts';
import { parseDockerHost, readCertificates } from './docker-host.ts';

/** One finished call, for metrics and the benchmark. */
export interface EngineCall {
  readonly method: string;
  /** Without the version and the query: `/containers/json`. */
  readonly path: string;
  /** ms until the answer was read, or until its headers came when it is a stream. */
  readonly duration: number;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
}

export interface ConnectOptions {
  /** `DOCKER_HOST`; undefined: the default socket. */
  readonly dockerHost?: string | undefined;
  /** Directory with `ca.pem`, `cert.pem`, `key.pem` for a TLS engine (`DOCKER_CERT_PATH`). */
  readonly certificates?: string;
  /** Deadline of an ordinary call, in ms. */
  readonly deadline?: number;
  readonly onCall?: (call: EngineCall) => void;
}

/** The deadline of an ordinary call, in ms. Measured starts and creates take well under 1 s; a hanging engine must not hold the loop. */
export const CALL_DEADLINE = 30_000;

/** Hundreds of inspections at once open as many sockets; kept afterwards, each would hold memory for nothing. */
const KEPT_ALIVE = { keepAlive: true, maxFreeSockets: 16 } as const;

export interface CallLimits {
  /** ms. */
  readonly deadline?: number;
  readonly signal?: AbortSignal | undefined;
}

export type EngineVersion = Docker.DockerVersion;
/** Asked for, not imported: an import reads every export of `node:http`, and two of them load a second HTTP client (undici), 14 MB that nobody here uses. */
const builtin = process.getBuiltinModule;
type Dial = (options: DialOptions, callback: (error: (Error & { statusCode?: number }) | null, data?: unknown) => void) => void;
interface DialOptions {
  readonly path: string;
  readonly method: string;
  readonly statusCodes: Readonly<Record<number, unknown>>;
}

/**
 * The one connection to the engine: keep-alive sockets, the negotiated version, deadlines, and the count of calls.
 * Lives as long as the `Engine` that it is behind; `close` ends it for good.
 */
export class Connection {
  readonly #agent: HttpAgent;
  readonly #docker: Docker;
  readonly #deadline: number;
  #version: Promise<EngineVersion> | undefined;
  #closed = false;

  constructor(options: ConnectOptions) {
    const address = parseDockerHost(options.dockerHost, options.certificates !== undefined);
    this.#agent = quiet(address.kind === 'tcp' && address.tls ? new (builtin('node:https').Agent)(KEPT_ALIVE) : new (builtin('node:http').Agent)(KEPT_ALIVE));
    this.#deadline = options.deadline ?? CALL_DEADLINE;
    const Constructor = loadDockerode();
    // Every field is named, because docker-modem fills the gaps from the process's own DOCKER_HOST.
    this.#docker = new Constructor({
      agent: this.#agent,
      host: undefined,
      port: undefined,
      socketPath: undefined,
      protocol: 'http',
      ...(address.kind === 'socket' ? { socketPath: address.path } : { host: address.host, port: address.port }),
      ...(address.kind === 'tcp' && address.tls ? { protocol: 'https' as const } : {}),
      ...(address.kind === 'ssh' ? { protocol: 'ssh' as const, ...(address.user === undefined ? {} : { username: address.user }), sshOptions: { agent: process.env['SSH_AUTH_SOCK'] } } : {}),
      ...(options.certificates === undefined ? {} : readCertificates(options.certificates)),
    } as unknown as Docker.DockerOptions);
    const { onCall } = options;
    if (onCall) countCalls(this.#docker, onCall);
  }

  /** What `GET /version` says; asked once, and again after the connection was lost. Sets the version that every call is made in. */
  version(): Promise<EngineVersion> {
    this.#version ??= this.#negotiate().catch((error: unknown) => {
      this.#version = undefined;
      throw error;
    });
    return this.#version;
  }

  /**
   * Makes one call with a deadline.
   * @param action what it is for, in the infinitive, for the error message: `start blog-web-1`
   * @param run must hand the signal to dockerode, so that a missed deadline also frees the socket
   * @throws OrbitrError
   */
  async call<T>(action: string, run: (docker: Docker, signal: AbortSignal) => Promise<T>, limits: CallLimits = {}): Promise<T> {
    // Awaited even when it is only pending: a call that went first would go out without a version.
    await this.version();
    return this.#guarded(action, run, limits);
  }

  /**
   * Opens a stream; the deadline is for its headers only. It ends with an error when `signal` aborts; leaving the loop that reads it frees its socket.
   * @throws OrbitrError
   */
  async stream(action: string, run: (docker: Docker, signal: AbortSignal) => Promise<unknown>, limits: CallLimits = {}): Promise<Readable> {
    // Every streaming call of dockerode answers with Node's own IncomingMessage; its types say less.
    const stream = (await this.call(action, run, limits)) as Readable;
    return limits.signal ? addAbortSignal(limits.signal, stream) : stream;
  }

  close(): void {
    this.#closed = true;
    this.#agent.destroy();
  }

  async #negotiate(): Promise<EngineVersion> {
    const modem = this.#docker.modem as unknown as { version: string | undefined };
    // Without a version in the path the engine answers in its newest one.
    modem.version = undefined;
    const version = await this.#guarded('reach the engine', (docker, signal) => abortable(docker).version({ abortSignal: signal }), {});
    modem.version = `v${negotiateVersion(version.ApiVersion, version.MinAPIVersion)}`;
    return version;
  }

  async #guarded<T>(action: string, run: (docker: Docker, signal: AbortSignal) => Promise<T>, limits: CallLimits): Promise<T> {
    if (this.#closed) throw new OrbitrError({ code: 'engine/closed', kind: 'transient', message: `cannot ${action}: the connection was closed` });
    if (limits.signal?.aborted) throw cancelledError(action, limits.signal.reason);
    const deadline = limits.deadline ?? this.#deadline;
    const controller = new AbortController();
    const { promise: cut, reject } = Promise.withResolvers<never>();
    const stop = (reason: unknown) => {
      // Rejected first: docker-modem never calls back when an answer is cut in the middle.
      reject(reason);
      controller.abort();
    };
    const timer = setTimeout(() => stop(timeoutError(action, deadline)), deadline);
    const cancelled = () => stop(cancelledError(action, limits.signal?.reason));
    limits.signal?.addEventListener('abort', cancelled, { once: true });
    try {
      return await Promise.race([run(this.#docker, controller.signal), cut]);
    } catch (thrown) {
      const error = engineError(thrown, action);
      if (isConnectionFailure(error)) this.#version = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
      limits.signal?.removeEventListener('abort', cancelled);
    }
  }
}

interface AbortableDocker {
  version(options: { readonly abortSignal: AbortSignal }): Promise<Docker.DockerVersion>;
  info(options: { readonly abortSignal: AbortSignal }): Promise<{ readonly ID: string; readonly DockerRootDir?: string; readonly Swarm?: { readonly LocalNodeState?: string } }>;
  ping(options: { readonly abortSignal: AbortSignal }): Promise<unknown>;
  df(options: { readonly abortSignal: AbortSignal }): Promise<{ readonly Volumes?: readonly { readonly Name: string; readonly UsageData?: { readonly Size: number } | null }[] | null }>;
}

/** dockerode takes options in these, too, but its published types know only their callbacks. */
export function abortable(docker: Docker): AbortableDocker {
  return docker as unknown as AbortableDocker;
}

/** docker-modem calls `util.inspect` on every request's options, agent and all its sockets included: without this each call costs milliseconds. */
function quiet<T extends HttpAgent>(agent: T): T {
  return Object.assign(agent, { [inspect.custom]: () => 'Agent' });
}

/** `dial` is the one door that every dockerode method goes through. */
function countCalls(docker: Docker, onCall: (call: EngineCall) => void): void {
  const modem = docker.modem as unknown as { dial: Dial };
  const dial = modem.dial.bind(modem);
  modem.dial = (options, callback) => {
    const { method } = options;
    const path = options.path.replace(/\?.*$/, '');
    const started = performance.now();
    dial(options, (error, data) => {
      // docker-modem does not tell which of its success codes it was.
      onCall({ method, path, duration: performance.now() - started, status: error ? (error.statusCode ?? 0) : 200 });
      callback(error, data);
    });
  };
}
