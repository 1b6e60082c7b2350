/** Something that an ordinary container does not have, and that a stack wants. */
export interface Requirement {
  /** As it is written under `x-orbitr.permissions`, for example `capability:NET_ADMIN` or `bind:/srv/media:ro`. */
  readonly permission: string;
  /** Who wants it: a service, a volume, a network, or the stack. */
  readonly subject: string;
  /** What it means, as one clause for a person: "can see and change every process of the machine". */
  readonly means: string;
  /** `root`: whoever has it owns the machine. `high`: reaches far out of the container. `notable`: worth knowing. */
  readonly risk: Risk;
}

export type Risk = 'root' | 'high' | 'notable';

/** Every requirement once, the gravest first. */
export function gravestFirst(requirements: readonly Requirement[]): readonly Requirement[] {
  const unique = [...new Map(requirements.map((each) => [`${each.permission}\0${each.subject}`, each])).values()];
  return unique.toSorted((a, b) => ORDER[a.risk] - ORDER[b.risk] || compare(a.permission, b.permission) || compare(a.subject, b.subject));
}

const ORDER: Readonly<Record<Risk, number>> = { root: 0, high: 1, notable: 2 };

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
