import { isMap, isScalar, isSeq, stringify } from 'yaml';
import { OrbitrError } from '../model/errors.ts';
import { inBlockStyle, isFilledMap, spliceAnywhere } from './block-style.ts';
import { keyOf, nodeAt, parseYaml } from './splice-yaml.ts';
import type { Template } from './template.ts';
import { COMPOSE_FILE, textOf } from './template.ts';

/** Where a service is to be reached by name, as `x-orbitr.routes` takes it. */
export interface RouteChoice {
  readonly service: string;
  readonly host?: string;
  readonly subdomain?: string;
  readonly path?: string;
  readonly port: number;
  readonly tls?: boolean;
  readonly middlewares?: readonly string[];
}

/** A container that runs once before the services that need it. */
export interface Job {
  readonly name: string;
  readonly service: Readonly<Record<string, unknown>>;
  /** Services that wait for its end. Empty: all. */
  readonly before: readonly string[];
}

/** What an installation decided, besides the values of variables. */
export interface Choices {
  readonly permissions: readonly string[];
  readonly routes: readonly RouteChoice[];
  /** Dependency → stack. */
  readonly needs: Readonly<Record<string, string>>;
  readonly shared: readonly string[];
  readonly jobs: readonly Job[];
  /** Networks of other stacks that jobs are on. */
  readonly networks: readonly { readonly key: string; readonly name: string }[];
}

export const NO_CHOICES: Choices = { permissions: [], routes: [], needs: {}, shared: [], jobs: [], networks: [] };

/**
 * The stack file: the template's own text with its origin and grants above it, and routes, checks and jobs in its services. Nothing in the text is
 * ever substituted: variables stay variables of Compose. Braces around what is added to become block mappings, all else stays as it is written. Pure.
 */
export function renderCompose(template: Template, choices: Choices): string {
  const { manifest } = template;
  const body = inBlockStyle((textOf(template.files, COMPOSE_FILE) ?? '').replace(/^\uFEFF/, '').replace(/^---[ \t]*\r?\n/, ''));
  const routed = Map.groupBy(choices.routes, ({ service }) => service);
  const withRoutes = [...routed].reduce((text, [service, routes]) => inService(text, service, 'routes', routes.map((route) => ({ ...route, service: undefined }))), body);
  const withHealth = (manifest.health ?? []).reduce((text, { service, ...check }) => inService(text, service, 'health', check), withRoutes);
  const withNetworks = choices.networks.reduce((text, { key, name }) => addNetwork(text, key, name), withHealth);
  const withJobs = choices.jobs.reduce((text, job) => addJob(text, job), withNetworks);
  return `${header(template, choices)}\n${withJobs}`;
}

/** The lines above the services: where the stack comes from and what it may do. */
export function header({ manifest, source, digest }: Template, { permissions, needs, shared }: Choices): string {
  const origin = { id: manifest.id, version: manifest.version, source, digest, ...(Object.keys(needs).length === 0 ? {} : { needs }), ...(shared.length === 0 ? {} : { shared }) };
  const stacks = [...new Set(Object.values(needs))].toSorted();
  const settings = { ...(stacks.length === 0 ? {} : { dependsOn: stacks }), template: origin, permissions };
  return `# ${manifest.name} ${manifest.version}, from the catalogue "${source}". This file is yours: change it as you like, updates keep your changes.\n${stringify({ 'x-orbitr': settings }, { lineWidth: 0 })}`;
}

function inService(text: string, service: string, key: string, value: unknown): string {
  const settings = ['services', service, 'x-orbitr'];
  const result = isFilledMap(nodeAt(parseYaml(text), settings)) ? spliceAnywhere(text, [...settings, key], value) : spliceAnywhere(text, settings, { [key]: value });
  if (result === undefined) throw unrenderable(`services.${service}`);
  return result;
}

function addNetwork(text: string, key: string, name: string): string {
  const network = { external: true, name };
  const result = isNothing(nodeAt(parseYaml(text), ['networks'])) ? spliceAnywhere(text, ['networks'], { [key]: network }) : spliceAnywhere(text, ['networks', key], network);
  if (result === undefined) throw unrenderable('networks');
  return result;
}

function addJob(text: string, { name, service, before }: Job): string {
  const services = nodeAt(parseYaml(text), ['services']);
  const waiting = before.length > 0 || !isMap(services) ? before : services.items.map(keyOf);
  const added = spliceAnywhere(text, ['services', name], service);
  if (added === undefined) throw unrenderable('services');
  return waiting.reduce((result, each) => {
    const path = ['services', each, 'depends_on'];
    const condition = { condition: 'service_completed_successfully' };
    const others = nodeAt(parseYaml(result), path);
    const next = isFilledMap(others) ? spliceAnywhere(result, [...path, name], condition) : spliceAnywhere(result, path, { ...longForm(others), [name]: condition });
    if (next === undefined) throw unrenderable(path.join('.'));
    return next;
  }, added);
}

/** `depends_on` as a list of names says what the long form calls `service_started`. */
function longForm(dependsOn: unknown): Readonly<Record<string, unknown>> {
  return isSeq(dependsOn) ? Object.fromEntries(dependsOn.items.map((item) => [String(isScalar(item) ? item.value : item), { condition: 'service_started' }])) : {};
}

function isNothing(node: unknown): boolean {
  return node === undefined || (isScalar(node) && node.value === null);
}

/** A place of the template's compose file that cannot be added to. */
export function unrenderable(where: string): OrbitrError {
  return new OrbitrError({ code: 'template/unrenderable', kind: 'terminal', message: `${where} of the template's compose.yaml cannot be added to`, hint: 'Write it as block mappings ("key: value" on lines of their own), without anchors and aliases.' });
}
