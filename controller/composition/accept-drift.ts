import type { ThreeWayRow } from '../adoption/three-way.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { addExternal, addName, isWritten, removeName, setValue } from '../spec/edit-yaml.ts';

/** A stack file's text by its path, in the order of merging. */
export type Texts = ReadonlyMap<string, string>;

export interface Acceptance {
  readonly texts: Texts;
  readonly accepted: readonly ThreeWayRow[];
  /** With why not. */
  readonly refused: readonly { readonly row: ThreeWayRow; readonly reason: string }[];
}

/** What `docker update` changes, and where a file may say it: the first that is written counts, a new one becomes the last. */
const LIMITS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  mem_limit: [['deploy', 'resources', 'limits', 'memory'], ['mem_limit']],
  mem_reservation: [['deploy', 'resources', 'reservations', 'memory'], ['mem_reservation']],
  memswap_limit: [['memswap_limit']],
  cpus: [['deploy', 'resources', 'limits', 'cpus'], ['cpus']],
  pids_limit: [['deploy', 'resources', 'limits', 'pids'], ['pids_limit']],
  cpu_shares: [['cpu_shares']],
  cpu_period: [['cpu_period']],
  cpu_quota: [['cpu_quota']],
  cpuset: [['cpuset']],
  restart: [['restart']],
};

/**
 * Writes into the texts what runs, where that drifted from the file: limits, restart policy, networks. Pure. Whether the result means what runs is not
 * known here; the caller reads it again and compares.
 */
export function acceptDrift(rows: readonly ThreeWayRow[], spec: StackSpec, texts: Texts): Acceptance {
  const accepted: ThreeWayRow[] = [];
  const refused: Acceptance['refused'][number][] = [];
  let current = texts;
  for (const row of rows) {
    const result = row.moved === 'live' || row.moved === 'unknown' ? edit(row, spec, current) : 'the file was changed, too: say there which of the two you mean';
    if (typeof result === 'string') refused.push({ row, reason: result });
    else {
      current = result;
      accepted.push(row);
    }
  }
  return { texts: current, accepted, refused };
}

function edit(row: ThreeWayRow, spec: StackSpec, texts: Texts): Texts | string {
  const [, , service = '', field = '', ...rest] = row.path.split('/');
  if (field === 'networks' && rest.length === 1) return editNetwork(row, service, (rest[0] ?? '').replaceAll('~1', '/'), spec, texts);
  const places = rest.length === 0 ? LIMITS[field] : undefined;
  if (places === undefined) return 'only limits, the restart policy and networks can be taken over; anything else needs a new container';
  const value = row.live ?? (field === 'restart' ? 'no' : undefined);
  if (typeof value !== 'string' && typeof value !== 'number') return 'what is not limited has no word in a stack file; take the line out';
  const inService = places.map((place) => ['services', service, ...place]);
  for (const path of inService) {
    // The last file that says it is the one that counts.
    const file = [...texts].findLast(([, text]) => isWritten(text, path))?.[0];
    const changed = file === undefined ? undefined : setValue(texts.get(file) ?? '', path, value);
    if (file !== undefined && changed !== undefined) return new Map(texts).set(file, changed);
  }
  return firstChanged(texts, (text) => setValue(text, inService.at(-1) ?? [], value)) ?? ELSEWHERE;
}

const ELSEWHERE = 'the service is not written out in a file of this stack';

function editNetwork({ desired }: ThreeWayRow, service: string, name: string, spec: StackSpec, texts: Texts): Texts | string {
  const path = ['services', service, 'networks'];
  const key = spec.networks.find((network) => network.name === name)?.key;
  if (desired !== undefined) return firstChanged(texts, (text) => removeName(text, path, key ?? name)) ?? 'the file does not name this network by itself';
  const attached = firstChanged(texts, (text) => addName(text, path, key ?? name) ?? setValue(text, path, ['default', key ?? name]));
  if (attached === undefined || key !== undefined) return attached ?? ELSEWHERE;
  return firstChanged(attached, (text) => addExternal(text, 'networks', name)) ?? ELSEWHERE;
}

/** Applies a change to the first text that it fits. */
function firstChanged(texts: Texts, change: (text: string) => string | undefined): Texts | undefined {
  for (const [path, text] of texts) {
    const changed = change(text);
    if (changed !== undefined) return new Map(texts).set(path, changed);
  }
  return undefined;
}
