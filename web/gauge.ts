import type { ControllerApi } from '../controller/api.ts';
import type { Machine } from '../controller/model/engine-objects.ts';

/** A reading of the machine is good for so long, in ms. */
const GOOD_FOR = 10_000;

/** The machine as read last. Pages are made at once and do not wait for a reading; it is taken while somebody looks. */
export interface Gauge {
  /** Undefined: not read yet. Older than ten seconds: a new reading is on its way. */
  latest(): Machine | undefined;
  refresh(): Promise<void>;
}

/** @param now ms of a steady clock */
export function openGauge(api: Pick<ControllerApi, 'machine'>, now: () => number): Gauge {
  let latest: Machine | undefined;
  let askedAt = -Infinity;
  const refresh = async (): Promise<void> => {
    askedAt = now();
    // What cannot be read is not shown; the rest of a page does not fail with it.
    latest = await api.machine().catch(() => latest);
  };
  return {
    latest() {
      if (now() - askedAt >= GOOD_FOR) void refresh();
      return latest;
    },
    refresh,
  };
}
