/** What the engine's machine looks like to a plan that is about to touch it. Only found out for plans that create or start something. */
export interface Preflight {
  /** Sockets that somebody listens on. Absent: they cannot be seen from here (Orbitr in a container, an engine elsewhere). */
  readonly listening?: readonly HostSocket[];
  /** Paths of the engine's host that must be there and are not, as far as they can be seen. */
  readonly missing: ReadonlySet<string>;
  /** Bytes that are free where the engine keeps images and containers. Absent: it cannot be seen. */
  readonly freeBytes?: number;
  /** `linux/arm64/v8` of images, by id. */
  readonly platforms: ReadonlyMap<string, string>;
}

export interface HostSocket {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  /** `0.0.0.0` and `::` mean all. */
  readonly address: string;
}
