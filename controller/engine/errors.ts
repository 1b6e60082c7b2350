import { OrbitrError } from '../model/errors.ts';
import type { ErrorKind } from '../model/errors.ts';

/** What the boundary caught, before anybody judged it. */
export interface EngineFailure {
  /** What was tried, for example `start blog-web-1`. */
  readonly action: string;
  /** HTTP status; undefined when there was no answer, or when a stream reported the error in its body. */
  readonly status?: number;
  /** The engine's own words, or the system's. */
  readonly message: string;
  /** System error code (`ECONNREFUSED`), when there was no answer. */
  readonly systemCode?: string;
  readonly cause?: unknown;
}

interface Rule {
  readonly code: EngineErrorCode;
  readonly kind: ErrorKind;
  readonly status?: number;
  readonly pattern?: RegExp;
  readonly systemCodes?: readonly string[];
  readonly hint?: string;
  /** ms. */
  readonly retryAfter?: number;
}

const RETRY_SLOWLY = 60_000;

/**
 * Status and words of the engine → our code; the first row that fits wins, so narrow rows stand above wide ones.
 * Docker has no error codes, only sentences: each pattern was seen from a real engine (20.10) or read in moby's source.
 */
const RULES: readonly Rule[] = [
  // No answer at all.
  { code: 'engine/permission-denied', kind: 'terminal', systemCodes: ['EACCES', 'EPERM'], hint: 'Run Orbitr as root or add its user to the "docker" group, then sign in again.' },
  { code: 'engine/unreachable', kind: 'transient', systemCodes: ['ENOENT', 'ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ETIMEDOUT'], hint: 'Start the engine (systemctl start docker), or point DOCKER_HOST at it.' },
  { code: 'engine/connection-lost', kind: 'transient', systemCodes: ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'HPE_INVALID_EOF_STATE'] },

  // The machine.
  { code: 'engine/disk-full', kind: 'transient', pattern: /no space left on device|disk quota exceeded/i, retryAfter: RETRY_SLOWLY, hint: 'Free space on the engine\'s disk (docker system df shows where it went); Orbitr never removes volumes to make room.' },
  { code: 'engine/address-pools-exhausted', kind: 'transient', pattern: /non-overlapping IPv4 address pool|predefined address pools have been fully subnetted/i, retryAfter: RETRY_SLOWLY, hint: 'Remove networks that nothing uses, or give the engine more "default-address-pools" in daemon.json.' },

  // Ports and addresses.
  { code: 'engine/port-taken', kind: 'conflict', pattern: /port is already allocated|bind: address already in use|ports are not available|failed to bind host port|all ports are allocated/i, hint: 'Stop what listens on that port, or publish another one.' },
  { code: 'engine/address-taken', kind: 'conflict', pattern: /address already in use|requested address .* (?:is )?(?:already|not available)/i, hint: 'Choose another fixed address, or remove it and let the engine choose.' },
  { code: 'engine/network-overlap', kind: 'terminal', pattern: /pool overlaps with other one on this address space|conflicts with network .*(?:same bridge|overlap)|invalid pool request/i, hint: 'Choose another subnet for this network.' },

  // Removal and names.
  { code: 'engine/removal-in-progress', kind: 'transient', status: 409, pattern: /removal of container .* is already in progress|is marked for removal/i },
  { code: 'engine/name-taken', kind: 'conflict', status: 409, pattern: /name .* is already in use|network with name .* already exists/i, hint: 'Remove or rename the other one, or adopt it.' },
  { code: 'engine/name-taken', kind: 'conflict', status: 403, pattern: /network with name .* already exists/i, hint: 'Remove or rename the other one, or adopt it.' },
  { code: 'engine/network-in-use', kind: 'conflict', pattern: /has active endpoints/i, hint: 'Disconnect what is still attached to it; docker network inspect names it.' },
  { code: 'engine/volume-in-use', kind: 'conflict', status: 409, pattern: /volume is in use|in use - /i, hint: 'Remove the container that still mounts it.' },
  { code: 'engine/already-attached', kind: 'conflict', pattern: /endpoint with name .* already exists in network/i },
  { code: 'engine/busy', kind: 'transient', pattern: /device or resource busy|failed to remove root filesystem/i },

  // Images and registries.
  { code: 'engine/image-missing', kind: 'transient', status: 404, pattern: /no such image/i, hint: 'The next pass pulls it.' },
  { code: 'engine/registry-rate-limit', kind: 'transient', pattern: /toomanyrequests|too many requests|rate limit/i, retryAfter: RETRY_SLOWLY, hint: 'The registry asked for patience; signing in to it raises the limit.' },
  { code: 'engine/registry-denied', kind: 'terminal', pattern: /pull access denied|unauthorized|authentication required|requested access to the resource is denied|no basic auth credentials/i, hint: 'Check the spelling of the image; a private image needs credentials for its registry.' },
  { code: 'engine/platform-missing', kind: 'terminal', pattern: /no matching manifest for|does not match the (?:specified|detected) .*platform|operating system is not supported/i, hint: 'The image does not exist for this machine\'s processor; choose another tag or set platform.' },
  { code: 'engine/image-not-found', kind: 'terminal', pattern: /manifest (?:for .* )?(?:unknown|not found)|manifest_unknown|name unknown|repository .* not found|repository does not exist/i, hint: 'Check the image\'s name and tag.' },
  { code: 'engine/image-reference', kind: 'terminal', pattern: /invalid reference format|repository name must be/i, hint: 'Write the image as name:tag.' },
  { code: 'engine/registry-unreachable', kind: 'transient', pattern: /dial tcp|no such host|TLS handshake|x509:|i\/o timeout|Client\.Timeout|connection refused|request canceled|unexpected EOF|server misbehaving|bad gateway|service unavailable/i, hint: 'Check the machine\'s network and the registry\'s name.' },

  // What the container wants to run.
  { code: 'engine/bind-missing', kind: 'terminal', pattern: /bind source path does not exist/i, hint: 'Make the directory or file on the engine\'s machine.' },
  { code: 'engine/wrong-platform', kind: 'terminal', pattern: /exec format error/i, hint: 'The image was built for another processor.' },
  { code: 'engine/command-not-found', kind: 'terminal', pattern: /executable file not found|no such file or directory: unknown|exec: ".*": (?:permission denied|is a directory|stat)|unable to start container process: exec/i, hint: 'Check command and entrypoint against what is in the image.' },
  { code: 'engine/network-missing', kind: 'transient', pattern: /network .* not found|could not find a network/i },
  { code: 'engine/peer-not-running', kind: 'transient', pattern: /cannot join (?:network|ipc|pid).* of a non running container|cannot (?:share|join) .* namespace/i },
  { code: 'engine/not-paused', kind: 'transient', pattern: /is not paused/i },
  { code: 'engine/not-attached', kind: 'transient', pattern: /is not connected to (?:the )?network/i },
  { code: 'engine/not-running', kind: 'transient', status: 409, pattern: /is not running|is not started/i },
  { code: 'engine/still-running', kind: 'transient', status: 409, pattern: /stop the container before|cannot remove a running container|is paused|is restarting/i },
  { code: 'engine/no-swarm', kind: 'terminal', status: 503, pattern: /swarm/i, hint: 'Run docker swarm init on this machine.' },

  // Whatever is left, by status.
  { code: 'engine/not-found', kind: 'transient', status: 404 },
  { code: 'engine/conflict', kind: 'conflict', status: 409 },
  { code: 'engine/refused', kind: 'terminal', status: 400 },
  { code: 'engine/forbidden', kind: 'terminal', status: 401 },
  { code: 'engine/forbidden', kind: 'terminal', status: 403 },
  { code: 'engine/not-supported', kind: 'terminal', status: 501 },
];

/** Every code that this module can produce; documented in docs/errors.md, section "Engine". */
export type EngineErrorCode =
  | 'engine/permission-denied' | 'engine/unreachable' | 'engine/connection-lost' | 'engine/timeout' | 'engine/api-unsupported' | 'engine/cancelled' | 'engine/closed'
  | 'engine/disk-full' | 'engine/address-pools-exhausted'
  | 'engine/port-taken' | 'engine/address-taken' | 'engine/network-overlap'
  | 'engine/removal-in-progress' | 'engine/name-taken' | 'engine/network-in-use' | 'engine/volume-in-use' | 'engine/already-attached' | 'engine/busy'
  | 'engine/image-missing' | 'engine/registry-rate-limit' | 'engine/registry-denied' | 'engine/platform-missing' | 'engine/image-not-found'
  | 'engine/image-reference' | 'engine/registry-unreachable' | 'engine/build-failed'
  | 'engine/bind-missing' | 'engine/wrong-platform' | 'engine/command-not-found' | 'engine/network-missing' | 'engine/peer-not-running'
  | 'engine/not-paused' | 'engine/not-attached' | 'engine/not-running' | 'engine/still-running' | 'engine/no-swarm'
  | 'engine/not-found' | 'engine/conflict' | 'engine/refused' | 'engine/forbidden' | 'engine/not-supported' | 'engine/failed';

/**
 * Judges a failure. Pure. What no rule knows is `engine/failed`, transient: the next pass reads everything afresh.
 * The message keeps the engine's words, because people search the web for them.
 */
export function classifyFailure(failure: EngineFailure): OrbitrError {
  const rule = RULES.find((candidate) => fits(candidate, failure));
  return new OrbitrError({
    code: rule?.code ?? 'engine/failed',
    kind: rule?.kind ?? 'transient',
    message: `cannot ${failure.action}: ${failure.message}`,
    ...(rule?.hint === undefined ? {} : { hint: rule.hint }),
    ...(rule?.retryAfter === undefined ? {} : { retryAfter: rule.retryAfter }),
    cause: failure.cause,
  });
}

function fits(rule: Rule, failure: EngineFailure): boolean {
  if (rule.systemCodes) return failure.systemCode !== undefined && rule.systemCodes.includes(failure.systemCode);
  if (failure.systemCode !== undefined) return false;
  return (rule.status === undefined || rule.status === failure.status) && (rule.pattern === undefined || rule.pattern.test(failure.message));
}

/**
 * Turns whatever a call to the engine threw into an `OrbitrError`. Reads the shape of docker-modem's errors
 * (`statusCode`, `json.message`) and of Node's (`code`).
 */
export function engineError(thrown: unknown, action: string): OrbitrError {
  if (thrown instanceof OrbitrError) return thrown;
  const shape = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as { statusCode?: unknown; json?: unknown; code?: unknown; message?: unknown };
  const status = typeof shape.statusCode === 'number' ? shape.statusCode : undefined;
  const systemCode = status === undefined && typeof shape.code === 'string' ? shape.code : undefined;
  return classifyFailure({ action, message: wordsOf(shape, thrown), cause: thrown, ...(status === undefined ? {} : { status }), ...(systemCode === undefined ? {} : { systemCode }) });
}

function wordsOf(shape: { json?: unknown; message?: unknown }, thrown: unknown): string {
  const body = shape.json;
  if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') return body.message.trim();
  const text = typeof shape.message === 'string' ? shape.message : String(thrown);
  // docker-modem writes "(HTTP code 404) no such container - …"; the status is already told by our code.
  return text.replace(/^\(HTTP code \d+\) [^-]* - /, '').trim();
}

/** True when the connection itself is in doubt, so that what was learned about the engine must be asked anew. */
export function isConnectionFailure(error: OrbitrError): boolean {
  return error.code === 'engine/unreachable' || error.code === 'engine/connection-lost' || error.code === 'engine/permission-denied';
}

export function timeoutError(action: string, after: number): OrbitrError {
  return new OrbitrError({ code: 'engine/timeout', kind: 'transient', message: `cannot ${action}: the engine did not answer within ${Math.round(after / 1000)} s` });
}

/** The caller's signal ended it: not the engine's fault, and nothing to tell the user. */
export function cancelledError(action: string, reason: unknown): OrbitrError {
  return new OrbitrError({ code: 'engine/cancelled', kind: 'transient', message: `cannot ${action}: it was cancelled`, cause: reason });
}

export function buildError(image: string, why: string): OrbitrError {
  return new OrbitrError({ code: 'engine/build-failed', kind: 'terminal', message: `cannot build ${image}: ${why}` });
}
