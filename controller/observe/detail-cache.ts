import type { EngineEvent } from '../engine/port.ts';
import type { ObservedContainer } from '../model/observed-state.ts';

interface Entry {
  readonly signature: string;
  readonly container: ObservedContainer;
}

/** How long one that did not answer is not asked again, in ms: each try costs everybody the deadline of a call. */
const SILENCE = 60_000;

/** Compared by identity. */
interface Ticket {
  readonly id: string;
}

/**
 * What inspections told, so that a pass over containers that nobody touched costs no call for each of them.
 * Owned by the composition root, which feeds it every engine event; lives as long as the connection.
 *
 * Invariant: an entry is believed only while the event stream has been up without a gap since before its inspection began,
 * no event named its container since, and the list still shows the same signature. Without a stream nothing is believed.
 */
export class DetailCache {
  readonly #entries = new Map<string, Entry>();
  /** Inspections under way; one that an event overtakes is stale when it comes back. */
  readonly #tickets = new Set<Ticket>();
  /** Since when containers did not answer, by id. */
  readonly #silent = new Map<string, number>();
  readonly #now: () => number;
  #streaming = false;

  /** @param now ms of a clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The event stream is up. Whatever was known before may have changed in the gap. */
  streamUp(): void {
    this.#forgetAll();
    this.#streaming = true;
  }

  /** The event stream was lost: from now on nothing is believed. */
  streamDown(): void {
    this.#forgetAll();
    this.#streaming = false;
  }

  /** The engine did not say how this container is. */
  noteSilent({ id }: ObservedContainer): void {
    this.#silent.set(id, this.#now());
  }

  /** Whether it is too early to ask again. An event of the container ends that. */
  isSilent({ id }: ObservedContainer): boolean {
    const since = this.#silent.get(id);
    return since !== undefined && this.#now() < since + SILENCE;
  }

  /** Takes one engine event. */
  note(event: EngineEvent): void {
    for (const id of containersOf(event)) {
      this.#entries.delete(id);
      this.#silent.delete(id);
      for (const ticket of this.#tickets) if (ticket.id === id) this.#tickets.delete(ticket);
    }
  }

  /** What is known of a listed container, or undefined when it has to be inspected. */
  get(listed: ObservedContainer): ObservedContainer | undefined {
    const entry = this.#entries.get(listed.id);
    return entry?.signature === signature(listed) ? entry.container : undefined;
  }

  /** Runs an inspection and remembers its result, unless something happened to the container meanwhile. */
  async inspecting(listed: ObservedContainer, inspect: () => Promise<ObservedContainer | undefined>): Promise<ObservedContainer | undefined> {
    const ticket: Ticket = { id: listed.id };
    this.#tickets.add(ticket);
    try {
      const inspected = await inspect();
      const fresh = this.#streaming && this.#tickets.has(ticket);
      if (fresh && inspected && signature(inspected) === signature(listed)) this.#entries.set(listed.id, { signature: signature(listed), container: inspected });
      return inspected;
    } finally {
      this.#tickets.delete(ticket);
    }
  }

  /** Drops what is known of containers that are not listed any more. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const known of [this.#entries, this.#silent]) for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
  }

  #forgetAll(): void {
    this.#entries.clear();
    this.#tickets.clear();
  }
}

/** What the list tells about a container's condition without an inspection. Its status sentence is not in it: "Up 3 minutes" changes by itself. */
function signature(container: ObservedContainer): string {
  const networks = Object.entries(container.networks).map(([name, endpoint]) => `${name}=${endpoint.networkId}@${endpoint.address}`);
  return [container.name, container.imageId, container.state, container.health, ...networks.sort()].join('\n');
}

/** The containers that an event may have changed. Attaching is an event of the network that names the container beside it. */
function containersOf(event: EngineEvent): readonly string[] {
  if (event.type === 'container') {
    // Health checks run as execs, every few seconds, and change nothing that an inspection tells until `health_status`.
    return event.action.startsWith('exec_') ? [] : [event.id];
  }
  const attached = event.type === 'network' ? event.labels['container'] : undefined;
  return attached === undefined ? [] : [attached];
}
