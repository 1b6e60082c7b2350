import { OrbitrError } from '../model/errors.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import type { Connection } from './dockerode-connect.ts';
import { buildError, cancelledError, classifyFailure, engineError, timeoutError } from './errors.ts';
import { parseNdjson } from './ndjson.ts';
import { packContext } from './pack-context.ts';
import type { EngineWriter, PullProgress } from './port.ts';
import { pullProgress } from './pull-progress.ts';
import type { ProgressMessage } from './pull-progress.ts';

export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
  readonly serveraddress: string;
}

/** A pull that says nothing for so long is stuck, in ms. Layers that came stay on the engine. */
const IDLE_DEADLINE = 120_000;
/** ms between two reports of progress. */
const PROGRESS_INTERVAL = 100;

type Images = Pick<EngineWriter, 'pullImage' | 'buildImage'>;

/** Pull and build: long streams whose HTTP status says little, because failures come as messages in the body. */
export function images(connection: Connection, credentials: ((image: string) => Promise<RegistryCredentials | undefined>) | undefined): Images {
  return {
    async pullImage(image, platform, onProgress, signal) {
      const action = `pull ${image}`;
      const auth = await credentials?.(image);
      const options = { ...(platform === undefined ? {} : { platform }), ...(auth === undefined ? {} : { authconfig: auth }) };
      const abort = new AbortController();
      const stream = await connection.stream(
        action,
        // dockerode adds `latest` where there is no tag; without one the engine would pull every tag there is.
        (docker, headers) => docker.pull(image, { ...options, abortSignal: headers }),
        { deadline: IDLE_DEADLINE, signal: signal ? AbortSignal.any([signal, abort.signal]) : abort.signal },
      );
      const report = throttled(onProgress);
      const progress = pullProgress(image);
      await follow(stream, action, abort, (message) => report(progress(message)), signal);
    },

    async buildImage(service, image, onLine, signal) {
      const action = `build ${image}`;
      const { build } = service;
      if (build === undefined) throw buildError(image, 'the service says nothing of a build');
      if (build.dockerfileInline !== undefined) throw buildError(image, 'dockerfile_inline is not supported yet');
      const context = await packContext(build.context, build.dockerfile ?? 'Dockerfile');
      const stream = await connection.stream(
        action,
        (docker, headers) => docker.buildImage(context, { ...buildOptions(service, image), abortSignal: headers }),
        { deadline: IDLE_DEADLINE, signal },
      );
      try {
        // A compiler may be silent for long: only the caller's signal ends a build.
        await follow(stream, action, undefined, (message) => message.stream?.split('\n').filter((line) => line !== '').forEach(onLine), signal);
      } catch (error) {
        // What no rule knows is the Dockerfile's fault, and trying again does not help.
        throw error instanceof OrbitrError && error.code === 'engine/failed' ? buildError(image, error.message) : error;
      }
    },
  };
}

function buildOptions(service: ServiceSpec, image: string): object {
  const { build } = service;
  return {
    t: [image, ...(build?.tags ?? [])],
    dockerfile: build?.dockerfile ?? 'Dockerfile',
    buildargs: build?.args ?? {},
    labels: build?.labels ?? {},
    cachefrom: JSON.stringify(build?.cacheFrom ?? []),
    nocache: build?.noCache ?? false,
    pull: build?.pull ?? false,
    rm: true,
    forcerm: true,
    ...(build?.target === undefined ? {} : { target: build.target }),
    ...(build?.network === undefined ? {} : { networkmode: build.network }),
    ...(build?.platform === undefined ? {} : { platform: build.platform }),
    ...(build?.shmSize === undefined ? {} : { shmsize: build.shmSize }),
    ...(build?.extraHosts.length ? { extrahosts: build.extraHosts.join(',') } : {}),
  };
}

/** Reads messages to the end. With `idle` given, it is aborted when nothing comes for IDLE_DEADLINE. */
async function follow(stream: AsyncIterable<Uint8Array>, action: string, idle: AbortController | undefined, onMessage: (message: ProgressMessage) => void, signal: AbortSignal | undefined): Promise<void> {
  const stuck = () => idle?.abort(timeoutError(action, IDLE_DEADLINE));
  let timer = setTimeout(stuck, IDLE_DEADLINE);
  try {
    for await (const value of parseNdjson(stream)) {
      clearTimeout(timer);
      timer = setTimeout(stuck, IDLE_DEADLINE);
      const message = value as ProgressMessage;
      if (message.error !== undefined) throw classifyFailure({ action, message: message.errorDetail?.message ?? message.error });
      onMessage(message);
    }
  } catch (error) {
    if (signal?.aborted) throw cancelledError(action, signal.reason);
    if (idle?.signal.aborted) throw idle.signal.reason;
    throw engineError(error, action);
  } finally {
    clearTimeout(timer);
  }
}

/** Lets the first and then at most one report in PROGRESS_INTERVAL through. */
function throttled(onProgress: (progress: PullProgress) => void): (progress: PullProgress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_INTERVAL && progress.current !== progress.total) return;
    last = now;
    onProgress(progress);
  };
}
