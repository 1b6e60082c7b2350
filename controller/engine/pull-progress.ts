import type { PullProgress } from './port.ts';

/** One message of `POST /images/create` or `/build`, as far as we read it. */
export interface ProgressMessage {
  /** The layer. */
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  /** Output of a build by the classic builder. */
  readonly stream?: string;
  /** With `id: moby.buildkit.trace`: what BuildKit says of a build. */
  readonly aux?: unknown;
  readonly error?: string;
  readonly errorDetail?: { readonly code?: number; readonly message?: string };
}

/** Adds up the bytes of all layers. Only downloads count: extraction reports the same layers a second time. */
export function pullProgress(image: string): (message: ProgressMessage) => PullProgress {
  const layers = new Map<string, { readonly current: number; readonly total: number }>();
  return ({ id, status, progressDetail }) => {
    if (id !== undefined && status === 'Downloading') layers.set(id, { current: progressDetail?.current ?? 0, total: progressDetail?.total ?? 0 });
    const layer = id === undefined ? undefined : layers.get(id);
    if (id !== undefined && layer && (status === 'Download complete' || status === 'Pull complete')) layers.set(id, { current: layer.total, total: layer.total });
    let current = 0;
    let total = 0;
    for (const each of layers.values()) {
      current += each.current;
      total += each.total;
    }
    return { image, current, total };
  };
}
