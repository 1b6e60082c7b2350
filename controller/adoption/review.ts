import type { Adoption } from '../model/adoption.ts';
import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedNetwork, ObservedState, ObservedVolume } from '../model/observed-state.ts';
import type { FieldDifference, Labels } from '../model/operation.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { comparePictures } from './compare-pictures.ts';
import type { Picture } from './picture-frame.ts';

/** A container, and the place that it would have in a stack. */
export interface Member {
  readonly container: ObservedContainer;
  readonly service: string;
  readonly number: number;
}

/** Things that would become ours. */
export interface Project {
  readonly members: readonly Member[];
  readonly networks: readonly ObservedNetwork[];
  readonly volumes: readonly ObservedVolume[];
}

/** What is and what would be created, in the same words. */
export interface Pair {
  readonly live: Picture;
  readonly wanted: Picture;
}

export interface Comparison {
  readonly type: 'container' | 'network' | 'volume';
  readonly name: string;
  readonly service?: string;
  readonly differences: readonly FieldDifference[];
}

export interface AdoptionReview {
  readonly adoption: Adoption;
  readonly comparisons: readonly Comparison[];
}

/** Everything that Compose made for a project. One-off containers (`docker compose run`) are somebody's at work, and stay theirs. */
export function projectOf(name: string, { containers, networks, volumes }: ObservedState): Project {
  const belongs = ({ labels }: { readonly labels: Labels }): boolean => labels[COMPOSE_LABEL.project] === name && labels[COMPOSE_LABEL.oneoff] !== 'True';
  const members = containers.filter(belongs).flatMap((container): Member[] => {
    const service = container.labels[COMPOSE_LABEL.service];
    return service === undefined ? [] : [{ container, service, number: Number(container.labels[COMPOSE_LABEL.number] ?? 1) }];
  });
  return { members, networks: networks.filter(belongs), volumes: volumes.filter(belongs) };
}

/** Ours already: labels of ours were written by us, or laid over it by an earlier adoption. */
function isOurs({ labels }: { readonly labels: Labels }): boolean {
  return labels[LABEL.stack] !== undefined;
}

/**
 * Compares what runs with what the file says, and tells the labels that make it ours. What differs gets an empty digest, so that the planner sees
 * a changed file: it is replaced in the ordinary way, never taken for something that it is not.
 */
export function reviewAdoption(spec: StackSpec, project: Project, pairOf: (object: ObservedContainer | ObservedNetwork | ObservedVolume) => Pair | undefined): AdoptionReview {
  const comparisons: Comparison[] = [];
  const compare = (object: ObservedContainer | ObservedNetwork | ObservedVolume, about: Omit<Comparison, 'name' | 'differences'>, path: string): boolean => {
    const pair = pairOf(object);
    const differences = pair === undefined ? [] : comparePictures(pair.live, pair.wanted, path);
    comparisons.push({ ...about, name: object.name, differences });
    return pair !== undefined && differences.length === 0;
  };
  const containers = project.members.filter(({ container }) => !isOurs(container)).map(({ container, service: name, number }): [string, Labels] => {
    const service = spec.services.find((each) => each.name === name);
    const same = service !== undefined && compare(container, { type: 'container', service: name }, `/services/${name}`);
    return [container.id, { ...ours(spec, same ? service.digest : ''), [LABEL.service]: name, [LABEL.number]: String(number) }];
  });
  const networks = project.networks.flatMap((network): [string, Labels][] => {
    const wanted = spec.networks.find(({ name, external }) => name === network.name && !external);
    if (isOurs(network) || wanted === undefined) return [];
    const same = compare(network, { type: 'network' }, `/networks/${wanted.key}`);
    return [[network.id, { ...ours(spec, same ? wanted.digest : ''), [LABEL.key]: wanted.key }]];
  });
  const volumes = project.volumes.flatMap((volume): [string, Labels][] => {
    const wanted = spec.volumes.find(({ name, external }) => name === volume.name && !external);
    if (isOurs(volume) || wanted === undefined) return [];
    const same = compare(volume, { type: 'volume' }, `/volumes/${wanted.key}`);
    return [[volume.name, { ...ours(spec, same ? wanted.digest : ''), [LABEL.key]: wanted.key }]];
  });
  return { adoption: { containers: Object.fromEntries(containers), networks: Object.fromEntries(networks), volumes: Object.fromEntries(volumes) }, comparisons };
}

function ours(spec: StackSpec, digest: string): Labels {
  return { [LABEL.stack]: spec.name, [LABEL.digest]: digest };
}
