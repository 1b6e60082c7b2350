import type { Port } from '../../schemas/generated/template.ts';

/** Who has a port of the machine; undefined: nobody that is known of. */
export type PortHolder = (port: number, protocol: string) => string | undefined;

export interface ProposedPort {
  readonly name: string;
  readonly port: number;
  /** Why the port cannot be had. */
  readonly problem?: string;
}

const LAST_PORT = 65_535;

/** A port of the machine for each that an app publishes: the wish, else the default, else the next free one. The ports of one app never meet each other. */
export function proposePorts(ports: readonly Port[], wishes: Readonly<Record<string, number>>, holder: PortHolder): readonly ProposedPort[] {
  const mine = new Set<string>();
  return ports.map((port) => {
    const protocol = port.protocol ?? 'tcp';
    const taken = (number: number): string | undefined => (mine.has(`${number}/${protocol}`) ? 'this app' : holder(number, protocol));
    const wish = Object.hasOwn(wishes, port.name) ? wishes[port.name] : undefined;
    const chosen = wish ?? (port.fixed === true ? port.default : nextFree(port.default, taken));
    mine.add(`${chosen}/${protocol}`);
    const problem = problemOf(chosen, protocol, port, wish, holder);
    return { name: port.name, port: chosen, ...(problem === undefined ? {} : { problem }) };
  });
}

function problemOf(chosen: number, protocol: string, port: Port, wish: number | undefined, holder: PortHolder): string | undefined {
  if (!Number.isInteger(chosen) || chosen < 1 || chosen > LAST_PORT) return `${port.label}: ${chosen} is no port`;
  const by = holder(chosen, protocol);
  if (by === undefined) return undefined;
  return wish === undefined ? `${port.label}: port ${chosen} is needed, and ${by} has it` : `${port.label}: ${by} has port ${chosen}`;
}

/** Below 1024 are the ports of known services; a second web server does better at 8080 than at 81. */
function nextFree(first: number, taken: (port: number) => string | undefined): number {
  if (taken(first) === undefined) return first;
  for (let port = first < 1024 ? first + 8000 : first + 1; port <= LAST_PORT; port++) if (taken(port) === undefined) return port;
  return first;
}

/** `wiki`, and when that is taken `wiki-2`, `wiki-3` … Names have at most 40 characters. */
export function proposeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const name = `${wanted.slice(0, 40 - suffix.length)}${suffix}`;
    if (!taken.has(name)) return name;
  }
}
