import type { ObservedContainer } from '../model/observed-state.ts';

/** Who holds the engine, as the lock's labels tell it. Every field is what was true on the holder's machine when it took the lock. */
export interface LockHolder {
  /** Random: tells one holding from another, whoever it is. */
  readonly nonce: string;
  /** `/etc/machine-id`; empty where there is none. */
  readonly machine: string;
  /** Changes with each boot of the kernel; containers see their host's. */
  readonly boot: string;
  /** Pids mean something only within one pid namespace. */
  readonly pidNamespace: string;
  readonly pid: number;
  /** Clock ticks after boot; tells two processes apart that had the same pid. */
  readonly startTime: string;
  /** Id of the holder's own container, when it runs in one of this very engine. */
  readonly container: string;
  readonly dataDirectory: string;
  readonly listen: string;
}

/** What can be seen from here. */
export interface Surroundings {
  readonly self: LockHolder;
  /** Start time of that process in our own pid namespace; undefined when there is none. */
  readonly startTimeOf: (pid: number) => string | undefined;
  readonly containers: readonly Pick<ObservedContainer, 'id' | 'state'>[];
}

export type LockDecision =
  | { readonly kind: 'mine' }
  /** Nobody holds it. */
  | { readonly kind: 'free' }
  /** The holder is provably gone: one clause that says why. */
  | { readonly kind: 'abandoned'; readonly why: string }
  | { readonly kind: 'held'; readonly by: string };

/**
 * Pure. May we have the lock?
 * A holder counts as gone only by proof: two controllers on one engine undo each other's work for ever, while a lock that is
 * kept in doubt costs one command of the user. So there is no expiry: a machine that sleeps is not dead.
 */
export function decideLock(holder: LockHolder | undefined, { self, startTimeOf, containers }: Surroundings): LockDecision {
  if (holder === undefined) return { kind: 'free' };
  if (holder.nonce === self.nonce) return { kind: 'mine' };
  if (holder.container !== '' && holder.container !== self.container) {
    const container = containers.find(({ id }) => id === holder.container);
    const alive = container !== undefined && ['running', 'paused', 'restarting'].includes(container.state);
    return alive ? held(holder) : { kind: 'abandoned', why: container === undefined ? 'its container is gone' : `its container is ${container.state}` };
  }
  // A container has one main process: when it is our own container, the holder was this one before its restart.
  if (holder.container !== '') return sameProcess(holder, self) ? held(holder) : { kind: 'abandoned', why: 'its container was started again' };
  if (holder.machine === '' || holder.machine !== self.machine) return held(holder);
  if (holder.boot !== self.boot) return { kind: 'abandoned', why: 'the machine was started again since' };
  if (holder.pidNamespace !== self.pidNamespace) return held(holder);
  const startTime = startTimeOf(holder.pid);
  if (startTime === holder.startTime) return held(holder);
  return { kind: 'abandoned', why: startTime === undefined ? `process ${holder.pid} is gone` : `process ${holder.pid} is another one now` };
}

function sameProcess(a: LockHolder, b: LockHolder): boolean {
  return a.boot === b.boot && a.pid === b.pid && a.startTime === b.startTime && a.pidNamespace === b.pidNamespace;
}

function held(holder: LockHolder): LockDecision {
  const where = holder.container === '' ? `process ${holder.pid}` : `container ${holder.container.slice(0, 12)}`;
  return { kind: 'held', by: `the Orbitr of ${where} with data in ${holder.dataDirectory}, listening on ${holder.listen}` };
}

const PREFIX = 'orbitr.lock.';

/** Labels of the lock volume. */
export function toLockLabels(holder: LockHolder): Record<string, string> {
  return Object.fromEntries(Object.entries(holder).map(([name, value]) => [PREFIX + name, String(value)]));
}

/** The holder that the labels tell of; what is missing in them (another version wrote them) is empty, so that nothing is proven by it. */
export function fromLockLabels(labels: Readonly<Record<string, string>>): LockHolder {
  const text = (name: keyof LockHolder) => labels[PREFIX + name] ?? '';
  return {
    nonce: text('nonce'),
    machine: text('machine'),
    boot: text('boot'),
    pidNamespace: text('pidNamespace'),
    pid: Number(text('pid')) || 0,
    startTime: text('startTime'),
    container: text('container'),
    dataDirectory: text('dataDirectory'),
    listen: text('listen'),
  };
}
