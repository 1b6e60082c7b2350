/** One volume that Orbitr made (or adopted), and what becomes of it. */
export interface LedgerEntry {
  readonly name: string;
  /** The stack that it was made for. */
  readonly stack: string;
  /**
   * - `used`: a container mounts it;
   * - `wanted`: a stack's files name it, or cannot be read, so that nobody knows;
   * - `orphaned`: neither. Only such a volume can be deleted.
   */
  readonly state: 'used' | 'wanted' | 'orphaned';
  /** Names of the containers that mount it now, running or not. */
  readonly users: readonly string[];
  /** Who mounted it last, as `stack/service` or the name of a foreign container; absent: nobody remembers. */
  readonly lastUser?: string;
  /** ms since 1970; absent: it is not, or nobody remembers since when. */
  readonly orphanedSince?: number;
  /** Bytes; absent: nobody asked, or the driver does not tell. */
  readonly size?: number;
}

/** What is remembered of a volume beyond what the engine tells. */
export interface VolumeMemory {
  readonly lastUser?: string;
  /** ms since 1970. */
  readonly orphanedSince?: number;
}
