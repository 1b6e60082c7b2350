import { Readable } from 'node:stream';
import { OrbitrError } from '../model/errors.ts';
import type { Labels } from '../model/operation.ts';
import type { BuildSpec } from '../model/stack-spec.ts';
import { buildProgress } from './build-progress.ts';
import type { Connection } from './dockerode-connect.ts';
import { buildError, cancelledError, classifyFailure, engineError, timeoutError } from './errors.ts';
import { parseNdjson } from './ndjson.ts';
import { packContext } from './pack-context.ts';
import type { PackedContext } from './pack-context.ts';
import type { EngineWriter, PullProgress } from './port.ts';
import { pullProgress } from './pull-progress.ts';
import type { ProgressMessage } from './pull-progress.ts';
import { openBuildSession } from './dockerode-session.ts';
import type { BuildSession } from './dockerode-session.ts';
import type { RegistryCredentials } from './registry-credentials.ts';
import { configuredHost, registryHost } from './registry-host.ts';

/** A pull that says nothing for so long is stuck, in ms. Layers that came stay on the engine. */
const PULL_SILENCE = 120_000;
/** The builder may answer only when it has the whole context, in ms. */
const UPLOAD_DEADLINE = 1_800_000;
/** ms between two reports of progress. */
const PROGRESS_INTERVAL = 100;

/** @param host of a registry; `docker.io` is Docker Hub */
export type Credentials = (host: string) => Promise<RegistryCredentials | undefined>;

type Images = Pick<EngineWriter, 'pullImage' | 'buildImage'>;

/** Pull and build: long streams whose HTTP status says little, because failures come as messages in the body. */
export function images(connection: Connection, credentials: Credentials | undefined, pullSilence = PULL_SILENCE): Images {
  return {
    async pullImage(image, platform, onProgress, signal) {
      const action = `pull ${image}`;
      const auth = await credentials?.(registryHost(image));
      const options = { ...(platform === undefined ? {} : { platform }), ...(auth === undefined ? {} : { authconfig: auth }) };
      const abort = new AbortController();
      const stream = await connection.stream(
        action,
        // dockerode adds `latest` where there is no tag; without one the engine would pull every tag there is.
        (docker, headers) => docker.pull(image, { ...options, abortSignal: headers }),
        { deadline: pullSilence, signal: signal ? AbortSignal.any([signal, abort.signal]) : abort.signal },
      );
      const report = throttled(onProgress);
      const progress = pullProgress(image);
      await follow(stream, action, { controller: abort, silence: pullSilence }, (message) => report(progress(message)), signal);
    },

    async buildImage({ build, image, labels }, onLine, signal) {
      const action = `build ${image}`;
      const progress = buildProgress(onLine);
      let session: BuildSession | undefined;
      try {
        const { archive, dockerfile } = build.remote ? { archive: Readable.from([]), dockerfile: build.dockerfile } : await packed(build, image);
        session = await sessionFor(connection, build, image, credentials);
        const options = { ...buildOptions(build, image, labels, dockerfile), ...(session === undefined ? {} : { session: session.id }) };
        const stream = await connection.stream(
          action,
          (docker, headers) => docker.buildImage(archive, { ...options, abortSignal: headers }),
          { deadline: UPLOAD_DEADLINE, signal },
        );
        // A compiler may be silent for long: only the caller's signal ends a build.
        await follow(stream, action, undefined, progress.take, signal);
        progress.end();
      } catch (error) {
        throw failedBuild(error, image, progress.end());
      } finally {
        session?.close();
      }
    },
  };
}

/** Engines that only look like Docker's have no sessions, and build all the same what needs none. */
async function sessionFor(connection: Connection, { secrets }: BuildSpec, image: string, credentials: Credentials | undefined): Promise<BuildSession | undefined> {
  const answers = {
    secret: (id: string) => {
      const found = secrets.find((each) => each.id === id);
      return found && Buffer.from(found.content, 'base64');
    },
    credentials: async (host: string) => credentials?.(configuredHost(host)),
  };
  try {
    return await openBuildSession(connection, `open a session to build ${image}`, answers);
  } catch (error) {
    if (secrets.length > 0) throw error;
    return undefined;
  }
}

async function packed(build: BuildSpec, image: string): Promise<PackedContext> {
  try {
    return await packContext(build);
  } catch (error) {
    throw buildError(image, error instanceof Error ? error.message : String(error));
  }
}

/** What no rule knows is the Dockerfile's fault, and trying again does not help. The builder's reason comes first, then what it wrote last. */
function failedBuild(error: unknown, image: string, tail: readonly string[]): unknown {
  if (!(error instanceof OrbitrError) || (error.code !== 'engine/failed' && error.code !== 'engine/refused')) return error;
  const reason = error.message.replace(`cannot build ${image}: `, '');
  return buildError(image, [reason, ...tail].join('\n    '));
}

function buildOptions(build: BuildSpec, image: string, labels: Labels, dockerfile: string | undefined): object {
  const { context, remote, target, network, platform, shmSize, extraHosts } = build;
  return {
    // A number: for the text '2' dockerode would open a session of its own.
    version: 2,
    t: [image, ...build.tags],
    buildargs: build.args,
    labels: { ...build.labels, ...labels },
    cachefrom: JSON.stringify(build.cacheFrom),
    nocache: build.noCache,
    pull: build.pull,
    rm: true,
    forcerm: true,
    ...(dockerfile === undefined ? {} : { dockerfile }),
    ...(remote ? { remote: context } : {}),
    ...(target === undefined ? {} : { target }),
    ...(network === undefined ? {} : { networkmode: network }),
    ...(platform === undefined ? {} : { platform }),
    ...(shmSize === undefined ? {} : { shmsize: shmSize }),
    ...(extraHosts.length > 0 ? { extrahosts: extraHosts.join(',') } : {}),
  };
}

/** Reads messages to the end. With `idle` given, it is aborted when nothing comes for so long. */
async function follow(stream: AsyncIterable<Uint8Array>, action: string, idle: { readonly controller: AbortController; readonly silence: number } | undefined, onMessage: (message: ProgressMessage) => void, signal: AbortSignal | undefined): Promise<void> {
  const watch = (): NodeJS.Timeout | undefined => idle && setTimeout(() => idle.controller.abort(timeoutError(action, idle.silence)), idle.silence);
  let timer = watch();
  try {
    for await (const value of parseNdjson(stream)) {
      clearTimeout(timer);
      timer = watch();
      const message = value as ProgressMessage;
      if (message.error !== undefined) throw classifyFailure({ action, message: message.errorDetail?.message ?? message.error });
      onMessage(message);
    }
  } catch (error) {
    if (signal?.aborted) throw cancelledError(action, signal.reason);
    if (idle?.controller.signal.aborted) throw idle.controller.signal.reason;
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
