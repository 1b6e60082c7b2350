import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContainerDetail, ObservedContainer, ObservedEndpoint, ObservedNetwork, ObservedState, ObservedVolume } from '../../controller/model/observed-state.ts';
import { LABEL } from '../../controller/model/labels.ts';
import type { Preflight } from '../../controller/model/preflight.ts';
import type { StackBundle } from '../../controller/model/source-bundle.ts';
import type { StackSpec } from '../../controller/model/stack-spec.ts';
import { maskSecrets } from '../../controller/plan/differences.ts';
import { imageListName } from '../../controller/plan/image-reference.ts';
import { indexObservation } from '../../controller/plan/index-observation.ts';
import type { PlanInput, PlanOptions } from '../../controller/plan/plan-input.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { buildSpec } from '../../controller/spec/build-spec.ts';
import { deployedContainer, deployedObservation, SCENARIO_INSTANCE } from './deployed-observation.ts';
import { draftObserved } from './draft-observed.ts';

/**
 * `observed.json`: what the engine holds, told as the difference to a stack that runs undisturbed.
 * `null` takes an object away, a name that is not there yet adds one.
 */
interface ObservedDraft {
  /** Which file's stack runs; absent: none. With `before.yaml` that file is also what was applied last. */
  readonly deployed?: 'stack.yaml' | 'before.yaml';
  readonly containers?: Readonly<Record<string, ContainerDraft | null>>;
  readonly networks?: Readonly<Record<string, ObjectDraft | null>>;
  readonly volumes?: Readonly<Record<string, ObjectDraft | null>>;
  /** Image id by reference, with `inputs` for one that was built; null: not there. */
  readonly images?: Readonly<Record<string, string | { readonly id: string; readonly inputs: string } | null>>;
  /** What the machine is like. */
  readonly preflight?: Partial<Pick<Preflight, 'listening' | 'freeBytes'>> & { readonly missing?: readonly string[]; readonly platforms?: Readonly<Record<string, string>> };
  /** What every build of the stack would be made from now. */
  readonly inputs?: string;
  readonly options?: { readonly noStart?: boolean; readonly heldStarts?: readonly string[]; readonly crashLoops?: Readonly<Record<string, string>>; readonly approvals?: readonly string[]; readonly spentApprovals?: readonly string[]; readonly stale?: readonly string[] };
}

/** By name; `name@2` is a second network of that name. */
interface ObjectDraft {
  /** Not ours: no label of Orbitr's, or with `stack` those of another stack. */
  readonly foreign?: true;
  readonly stack?: string;
  /** Of a network. */
  readonly subnets?: readonly string[];
  /** `old`: made for another definition than the files have now. */
  readonly digest?: 'old';
}

type ContainerDraft = ObjectDraft & Partial<Pick<ObservedContainer, 'state' | 'health' | 'imageId' | 'created' | 'mounts' | 'ports'>> & {
  /** For one that is not deployed: whose it is. */
  readonly service?: string;
  readonly number?: number;
  readonly networks?: Readonly<Record<string, Partial<ObservedEndpoint> | null>>;
  readonly detail?: Partial<Omit<ContainerDetail, 'resources'>> & { readonly resources?: Partial<ContainerDetail['resources']> };
};

/** Reads the input of one scenario: `stack.yaml` (absent: the stack's file is gone), `observed.json`, and `before.yaml` when it tells what was applied. */
export function readScenario(folder: string): PlanInput {
  const draft = JSON.parse(readFileSync(join(folder, 'observed.json'), 'utf8')) as ObservedDraft;
  const spec = withInputs(readSpec(join(folder, 'stack.yaml')), draft.inputs);
  const before = readSpec(join(folder, 'before.yaml'));
  const deployed = draft.deployed === 'before.yaml' ? before : draft.deployed === 'stack.yaml' ? spec : undefined;
  const state = observe(deployedObservation(deployed), draft, spec ?? before);
  const ids = (objects: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(objects.map(({ id }) => id));
  const inventory = { instance: SCENARIO_INSTANCE, complete: true, containers: ids(state.containers), networks: ids(state.networks), volumes: new Set(state.volumes.map(({ name }) => name)), intended: new Set<string>() };
  const options: PlanOptions = { ...DEFAULT_PLAN_OPTIONS, noStart: draft.options?.noStart ?? false, heldStarts: new Set(draft.options?.heldStarts), crashLoops: new Map(Object.entries(draft.options?.crashLoops ?? {})), approvals: new Set(draft.options?.approvals), spentApprovals: new Set(draft.options?.spentApprovals), stale: new Set(draft.options?.stale) };
  return { stack: 'app', spec, instance: SCENARIO_INSTANCE, observed: indexObservation(state, inventory), applied: before === undefined ? undefined : maskSecrets(before.canonical), options, ...preflightOf(draft) };
}

function preflightOf({ preflight }: ObservedDraft): { readonly preflight?: Preflight } {
  if (preflight === undefined) return {};
  return { preflight: { ...preflight, missing: new Set(preflight.missing), platforms: new Map(Object.entries(preflight.platforms ?? {})) } };
}

function readSpec(file: string): StackSpec | undefined {
  if (!existsSync(file)) return undefined;
  const entry = '/stacks/app.yaml';
  const bundle: StackBundle = { name: 'app', layout: 'file', directory: '/stacks', entries: [entry], files: new Map([[entry, { kind: 'text', text: readFileSync(file, 'utf8') }]]), revision: { digest: 'revision', dirty: false } };
  const result = buildSpec(bundle, { homeDirectory: '/home/user', profiles: [] });
  if (result.kind === 'spec') return result.spec;
  throw new Error(`${file} is no stack: ${JSON.stringify(result)}`);
}

function withInputs(spec: StackSpec | undefined, inputs: string | undefined): StackSpec | undefined {
  if (spec === undefined || inputs === undefined) return spec;
  return { ...spec, services: spec.services.map((service) => (service.build === undefined ? service : { ...service, build: { ...service.build, inputs } })) };
}

function observe(deployed: ObservedState, draft: ObservedDraft, spec: StackSpec | undefined): ObservedState {
  const containers = overlay(deployed.containers, draft.containers, (name, change, found) => changedContainer(name, change, found, spec));
  return {
    ...deployed,
    containers: containers.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    networks: overlay(deployed.networks, draft.networks, (key, change, found): ObservedNetwork => ({ ...(found ?? { id: `id-${key}`, name: key.split('@')[0] ?? key, driver: 'bridge', internal: false, scope: 'local', labels: ourLabels() }), ...labelled(found ?? { labels: ourLabels() }, change), ...(change.subnets === undefined ? {} : { subnets: change.subnets }) })),
    volumes: overlay(deployed.volumes, draft.volumes, (name, change, found): ObservedVolume => ({ ...(found ?? { name, driver: 'local', options: {}, labels: ourLabels() }), ...labelled(found ?? { labels: ourLabels() }, change) })),
    images: new Map([...deployed.images, ...Object.entries(draft.images ?? {}).map(([name, id]) => [imageListName(name), id === null ? undefined : { created: 0, ...(typeof id === 'string' ? { id } : id) }] as const)].flatMap(([name, image]) => (image === undefined ? [] : [[name, image]]))),
  };
}

function overlay<T extends { readonly name: string }, D>(deployed: readonly T[], drafts: Readonly<Record<string, D | null>> = {}, make: (name: string, draft: D, found: T | undefined) => T): readonly T[] {
  const untouched = deployed.filter(({ name }) => drafts[name] === undefined);
  return [...untouched, ...Object.entries(drafts).flatMap(([name, draft]) => (draft === null ? [] : [make(name, draft, deployed.find((each) => each.name === name))]))];
}

function changedContainer(name: string, draft: ContainerDraft, found: ObservedContainer | undefined, spec: StackSpec | undefined): ObservedContainer {
  const { service, number, networks, detail, foreign: _foreign, stack: _stack, digest: _digest, ...rest } = draft;
  const base = found ?? newContainer(name, service, number ?? 1, spec);
  const endpoints = Object.entries({ ...base.networks, ...networks }).flatMap(([network, change]): [string, ObservedEndpoint][] => (change === null ? [] : [[network, { ...(base.networks[network] ?? { networkId: `id-${network}`, aliases: [], address: '' }), ...change }]]));
  return {
    ...base,
    ...rest,
    ...labelled(base, draft),
    networks: Object.fromEntries(endpoints),
    ...(base.detail === undefined ? {} : { detail: { ...base.detail, ...detail, resources: { ...base.detail.resources, ...detail?.resources } } }),
  };
}

function newContainer(name: string, service: string | undefined, number: number, spec: StackSpec | undefined): ObservedContainer {
  const found = spec?.services.find((each) => each.name === service);
  if (found !== undefined) return { ...deployedContainer(spec!, found, number), id: `id-${name}`, name };
  const labels = { ...ourLabels(), ...(service === undefined ? {} : { [LABEL.service]: service, [LABEL.number]: String(number) }) };
  return { ...draftObserved(name), labels, image: 'other:1', imageId: 'sha256:other:1' };
}

function labelled({ labels }: { readonly labels: Readonly<Record<string, string>> }, { foreign, stack, digest }: ObjectDraft): { readonly labels: Readonly<Record<string, string>> } {
  if (foreign === true && stack === undefined) return { labels: {} };
  return { labels: { ...labels, ...(stack === undefined ? {} : { [LABEL.stack]: stack }), ...(digest === undefined ? {} : { [LABEL.digest]: digest }) } };
}

function ourLabels(): Readonly<Record<string, string>> {
  return { [LABEL.stack]: 'app', [LABEL.instance]: SCENARIO_INSTANCE };
}
