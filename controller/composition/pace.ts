/** How long things may take and how often they are looked at, in ms. Nobody configures it; tests shorten it. */
export interface Pace {
  /** An engine call that is not answered by then has failed. */
  readonly callDeadline: number;
  /** A pull that says nothing for so long is given up; layers that came stay on the engine. */
  readonly pullSilence: number;
  /** Between two looks at the folder and the engine's lists: watches and events lose things. */
  readonly scan: number;
  /** The same while the folder cannot be watched. */
  readonly unwatchedScan: number;
  /** Between two looks at every container. */
  readonly resync: number;
  /** An event stream that says nothing for so long is opened anew: a connection may be dead without an end. */
  readonly eventSilence: number;
}

export const PACE: Pace = { callDeadline: 30_000, pullSilence: 120_000, scan: 30_000, unwatchedScan: 5_000, resync: 60_000, eventSilence: 10 * 60_000 };
