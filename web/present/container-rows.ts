import type { ContainerView } from '../../controller/model/engine-objects.ts';
import type { Rights } from '../../controller/model/access.ts';
import { ownerOf, type Owner } from './object-owner.ts';
import { portLinks, type PortLink } from './port-links.ts';
import { containerWord, type StatusWord } from './status-words.ts';
import { ADMIN, isAdmitted } from '../door/needs.ts';

export interface ContainerRow {
  readonly name: string;
  readonly image: string;
  readonly state: StatusWord;
  readonly owner: Owner;
  readonly service: string | undefined;
  readonly ports: readonly PortLink[];
}

/** Containers that Orbitr did not make, with what takes them over. */
export interface AdoptionGroup {
  /** Undefined: made by hand, one by one. */
  readonly project: string | undefined;
  readonly command: string;
  /** Page that shows what adopting would write; undefined: the reader may not. */
  readonly href: string | undefined;
  readonly containers: readonly ContainerRow[];
}

export interface ContainerRows {
  readonly own: readonly ContainerRow[];
  readonly foreign: readonly AdoptionGroup[];
}

/** Ours and those of others. A Compose project is adopted as a whole, a plain container by itself. */
export function containerRows(containers: readonly ContainerView[], pageHost: string, viewer: Rights | undefined): ContainerRows {
  const mayAdopt = isAdmitted(ADMIN, viewer);
  const href = (field: 'project' | 'container', name: string): string | undefined => (mayAdopt ? `/adopt?${new URLSearchParams({ [field]: name }).toString()}` : undefined);
  const row = ({ name, image, state, health, stack, service, ports }: ContainerView): ContainerRow => ({ name, image, state: stateWord(state, health), owner: ownerOf(stack), service, ports: portLinks(ports, pageHost) });
  const strangers = containers.filter(({ stack }) => stack === undefined);
  const projects = [...Map.groupBy(strangers.filter(({ project }) => project !== undefined), ({ project }) => project)];
  return {
    own: containers.filter(({ stack }) => stack !== undefined).map(row),
    foreign: [
      ...projects.map(([project, members]) => ({ project, command: `orbitr adopt ${quoted(project ?? '')}`, href: href('project', project ?? ''), containers: members.map(row) })),
      ...strangers.filter(({ project }) => project === undefined).map((plain) => ({ project: undefined, command: `orbitr adopt --from-containers ${quoted(plain.name)}`, href: href('container', plain.name), containers: [row(plain)] })),
    ],
  };
}

/** Lists do not tell exit codes: an ended container is just that. */
function stateWord(state: ContainerView['state'], health: ContainerView['health']): StatusWord {
  return state === 'exited' ? { word: 'Exited', glyph: 'missing', tone: 'calm', meaning: 'It has ended' } : containerWord({ state, health, exitCode: 0 });
}

/** For a shell: somebody else's names are not ours to trust. */
function quoted(word: string): string {
  return /^[A-Za-z0-9._-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
