import type { Diagnostic } from '../model/diagnostic.ts';
import { notGranted } from '../policy/granted.ts';
import type { Requirement } from '../policy/requirement.ts';
import { stackRequirements } from '../policy/stack-requirements.ts';
import { buildRendered, imaginedPlaces } from './build-rendered.ts';
import type { Answer } from './input-value.ts';
import type { RandomBytes } from './generate-value.ts';
import type { OutputValue } from './outputs.ts';
import { resolveOutputs } from './outputs.ts';
import type { PortHolder, ProposedPort } from './propose-port.ts';
import { proposePorts } from './propose-port.ts';
import type { RouteChoice } from './render-compose.ts';
import { renderTemplate } from './render-template.ts';
import { requestedPermissions } from './required-permissions.ts';
import type { InputProblem } from './resolve-inputs.ts';
import { resolveInputs } from './resolve-inputs.ts';
import { unopened } from './sealed-text.ts';
import type { SharedPart } from './share-instance.ts';
import type { Template } from './template.ts';

/** What one stack of an installation is made from. */
export interface StackOrder {
  readonly template: Template;
  readonly stack: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Values of an earlier installation under this name: its volumes are still there, and only its password opens them. */
  readonly before: ReadonlyMap<string, string>;
  readonly ports: Readonly<Record<string, number>>;
  readonly holder: PortHolder;
  readonly routes: readonly RouteChoice[];
  /** Variable of a route's address → the address. */
  readonly addresses: ReadonlyMap<string, string>;
  /** By alias. */
  readonly bindings: readonly Binding[];
  readonly random: RandomBytes;
}

/** A dependency that is fulfilled: by which stack, and what that tells. */
export interface Binding {
  readonly alias: string;
  /** Undefined: it was left out. */
  readonly stack?: string;
  readonly outputs: ReadonlyMap<string, OutputValue>;
  readonly part?: SharedPart;
  /** Variable of the app → output. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface StackDraft {
  readonly template: Template;
  readonly stack: string;
  /** By path in the stack's folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly variables: ReadonlyMap<string, string>;
  readonly secrets: ReadonlySet<string>;
  /** Names of secrets that were made up. */
  readonly generated: ReadonlySet<string>;
  readonly ports: readonly ProposedPort[];
  readonly routes: readonly RouteChoice[];
  /** Variable → address that the app is told as its own. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What the manifest asks for, with its reasons. */
  readonly permissions: readonly { readonly permission: string; readonly reason: string }[];
  /** What it will be able to do, in words. */
  readonly requirements: readonly Requirement[];
  /** Of single inputs and ports. */
  readonly problems: readonly InputProblem[];
  /** Of the stack as a whole. With an error it cannot be installed. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Thinks the installation of one stack through to its files. Pure: writes nothing, and has the same result for the same order. */
export function draftStack(order: StackOrder): StackDraft {
  const { template, stack, bindings } = order;
  const { manifest } = template;
  const inputs = resolveInputs(manifest.inputs ?? [], order.answers, order.before, order.random);
  const ports = proposePorts(manifest.ports ?? [], order.ports, order.holder);
  const bound = bindings.flatMap(({ variables, outputs }) => Object.entries(variables).map(([name, output]) => [name, outputs.get(output)] as const));
  const parts = bindings.flatMap(({ part, alias }) => (part === undefined ? [] : [{ part, alias }]));
  const variables = new Map([
    ...inputs.values,
    ...ports.map(({ name, port }) => [name, String(port)] as const),
    ...(manifest.routes ?? []).flatMap(({ address }) => (address === undefined ? [] : [[address, order.addresses.get(address) ?? ''] as const])),
    ...bound.map(([name, output]) => [name, output?.value ?? ''] as const),
    ...parts.flatMap(({ part }) => [...part.variables]),
  ]);
  const secrets = new Set([...inputs.secrets, ...bound.flatMap(([name, output]) => (output?.secret === true ? [name] : [])), ...parts.flatMap(({ part }) => [...part.variables.keys()])]);
  const permissions = requestedPermissions(manifest, variables);
  const networks = networksOf(bindings);
  const files = renderTemplate(template, { values: variables, secrets }, {
    permissions: [...new Set([...permissions.map(({ permission }) => permission), ...networks.map((network) => `network:${network}`)])],
    routes: order.routes,
    needs: Object.fromEntries(bindings.flatMap(({ alias, stack: fulfilled }) => (fulfilled === undefined ? [] : [[alias, fulfilled]]))),
    shared: parts.map(({ alias }) => alias),
    jobs: parts.map(({ part }) => part.job),
    networks: parts.map(({ part, alias }) => ({ key: `${alias}-share`, name: part.network })),
  });
  const judged = judge(stack, files, [...permissions.map(({ permission }) => permission), ...networks.map((network) => `network:${network}`)]);
  return {
    template,
    stack,
    files,
    variables,
    secrets,
    generated: inputs.generated,
    ports,
    routes: order.routes,
    addresses: order.addresses,
    permissions,
    requirements: judged.requirements,
    problems: [...unopened(variables), ...inputs.problems, ...unknownPorts(manifest, order.ports), ...ports.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ input: name, message: problem }]))],
    diagnostics: judged.diagnostics,
  };
}

/** A port that is asked for by a wrong name would else get another number than was meant. */
function unknownPorts({ id, ports = [] }: Template['manifest'], wishes: Readonly<Record<string, number>>): readonly InputProblem[] {
  const names = ports.map(({ name }) => name);
  const there = names.length === 0 ? `${id} publishes none` : `there is ${names.join(', ')}`;
  return Object.keys(wishes).filter((name) => !names.includes(name)).map((name) => ({ input: name, message: `there is no port ${name}; ${there}` }));
}

/** What another app gets from a stack of this draft. */
export function outputsOf({ template, stack, variables }: Pick<StackDraft, 'template' | 'stack' | 'variables'>): ReturnType<typeof resolveOutputs> {
  return resolveOutputs(template.manifest, new Map([...variables, ['COMPOSE_PROJECT_NAME', stack]]), false);
}

/** The networks of other stacks that an app gets because it needs those stacks: granted with the dependency itself. */
function networksOf(bindings: readonly Binding[]): readonly string[] {
  const bound = bindings.flatMap(({ outputs, variables }) => Object.values(variables).flatMap((output) => (outputs.get(output)?.type === 'network' ? [outputs.get(output)?.value ?? ''] : [])));
  return [...new Set([...bound, ...bindings.flatMap(({ part }) => (part === undefined ? [] : [part.network]))])].filter((name) => name !== '');
}

function judge(stack: string, files: StackDraft['files'], grants: readonly string[]): Pick<StackDraft, 'diagnostics' | 'requirements'> {
  const built = buildRendered(stack, files);
  const outside = built.outside.map((path): Diagnostic => ({ severity: 'error', code: 'template/permission', message: `it reads ${path}, outside of its folder` }));
  if (built.kind === 'invalid') return { diagnostics: [...outside, ...built.diagnostics], requirements: [] };
  const requirements = stackRequirements(built.spec, imaginedPlaces(stack));
  const missing = notGranted(requirements, grants).map(({ permission, subject, means }): Diagnostic => ({ severity: 'error', code: 'template/permission', message: `${subject} ${means} (${permission}), and the template does not ask for it` }));
  return { diagnostics: [...outside, ...missing, ...built.spec.warnings], requirements };
}
