/** How Orbitr finds out whether a container works. Times in ms. */
export interface HealthCheck {
  readonly probe: ProbeSpec;
  /** Between the beginnings of two checks. */
  readonly interval: number;
  /** A check that takes longer has failed. */
  readonly timeout: number;
  /** Failures in a row until the container is unhealthy. */
  readonly retries: number;
  /** After a start, failures do not count for so long, unless a check passed meanwhile. */
  readonly startPeriod: number;
}

export type ProbeSpec =
  /** The engine's own check; only its word is taken. */
  | { readonly kind: 'docker' }
  | HttpProbeSpec
  | { readonly kind: 'tcp'; readonly port: number }
  | { readonly kind: 'exec'; readonly command: readonly string[] };

export interface HttpProbeSpec {
  readonly kind: 'http';
  readonly scheme: 'http' | 'https';
  /** Of the container. */
  readonly port: number;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is well; both ends belong to it. */
  readonly status: readonly { readonly from: number; readonly to: number }[];
}

export type ProbeKind = ProbeSpec['kind'];

/** What is done with a container that runs and is unhealthy. `alert`: it is only told. */
export type UnhealthyReaction = 'restart' | 'recreate' | 'alert';

/** What one check came to. `unable`: it could not be made from here, which says nothing about the container. */
export interface ProbeResult {
  readonly kind: 'pass' | 'fail' | 'unable';
  /** One line: the status, the answer, or why not. */
  readonly message: string;
}

/** One check, as it is remembered for a while. */
export interface CheckRecord extends ProbeResult {
  /** ms since 1970. */
  readonly at: number;
  /** ms. */
  readonly duration: number;
}

/** The checks of one container, for people. */
export interface ContainerHealth {
  readonly container: string;
  readonly service: string;
  readonly probe: ProbeKind;
  readonly word: 'starting' | 'healthy' | 'unhealthy' | 'none';
  /** Newest last; only so many. */
  readonly checks: readonly CheckRecord[];
}

/** How often a container's place had to be helped up, as it is written down. Times are ms before the moment of writing, so that no clock has to be believed. */
export interface FallsRecord {
  /** Since it stood for long. */
  readonly count: number;
  /** Starts by Orbitr, oldest first. */
  readonly starts: readonly number[];
  /** Restarts by the engine, oldest first. */
  readonly engineRestarts: readonly number[];
  /** ms until the next start. */
  readonly wait: number;
}
