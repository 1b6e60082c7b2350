import type { Input } from '../../schemas/generated/template.ts';
import { isSecret, optionsOf } from './input-value.ts';
import { isNeeded, isShown } from './resolve-inputs.ts';
import type { InstallDraft } from './draft-install.ts';
import { HOST } from './draft-install.ts';
import type { StackDraft } from './draft-stack.ts';

/** What an installation asks, as a page shows it. */
export interface AppForm {
  readonly id: string;
  readonly source: string;
  readonly version: string;
  /** Proposed, or as wished. */
  readonly stack: string;
  readonly fields: readonly FormField[];
  readonly ports: readonly PortField[];
  readonly routes: readonly RouteField[];
  /** Undefined: no app of this installation wants to know its own address. */
  readonly host: HostField | undefined;
  readonly dependencies: readonly DependencyField[];
  /** To be agreed to. */
  readonly permissions: readonly { readonly permission: string; readonly reason: string }[];
  /** Nobody vouches for the catalogue. */
  readonly unverified: boolean;
  /** Of the whole. */
  readonly problems: readonly string[];
}

export interface FormField {
  readonly name: string;
  readonly type: Input['type'];
  readonly label: string;
  readonly help: string;
  readonly placeholder: string;
  readonly group: string;
  readonly advanced: boolean;
  readonly required: boolean;
  readonly secret: boolean;
  /** Made up when it is left empty. */
  readonly generated: boolean;
  readonly shown: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Always empty for a secret: what was typed stays where it was typed. */
  readonly value: string;
  readonly problem: string | undefined;
  /** Inputs that decide whether it is shown. */
  readonly dependsOn: string | undefined;
}

export interface PortField {
  readonly name: string;
  readonly label: string;
  readonly protocol: string;
  readonly port: number;
  readonly fixed: boolean;
  readonly advanced: boolean;
  readonly problem: string | undefined;
}

export interface RouteField {
  readonly service: string;
  readonly port: number;
  readonly label: string;
  readonly subdomain: string;
  /** Whether it is written. */
  readonly chosen: boolean;
}

/** The name or address by which this machine is reached. */
export interface HostField {
  /** As it was typed, else what is taken. */
  readonly value: string;
  readonly problem: string | undefined;
}

export interface DependencyField {
  /** Path of aliases. */
  readonly path: string;
  readonly template: string;
  readonly version: string;
  readonly label: string;
  readonly optional: boolean;
  readonly chosen: { readonly kind: 'install' | 'none' } | { readonly kind: 'use' | 'share'; readonly stack: string };
  /** Stacks that could be used, or shared. */
  readonly use: readonly string[];
  readonly share: readonly string[];
}

/** The fields of an app's own inputs. @param given answers so far: only those can be wrong */
export function formFields(draft: StackDraft, given: Readonly<Record<string, unknown>>): readonly FormField[] {
  const problems = new Map(draft.problems.map(({ input, message }) => [input, message]));
  // What is wrong is in no variable, and who typed it shall not have to type it again.
  const typedWrong = (name: string): string | undefined => (problems.has(name) && Object.hasOwn(given, name) ? String(given[name]) : undefined);
  return (draft.template.manifest.inputs ?? []).map((input) => ({
    name: input.name,
    type: input.type,
    label: input.label,
    help: input.help ?? '',
    placeholder: input.placeholder ?? '',
    group: input.group ?? '',
    advanced: input.advanced ?? false,
    required: isNeeded(input),
    secret: isSecret(input),
    generated: input.generate !== undefined,
    shown: isShown(input.showIf, draft.variables),
    options: optionsOf(input),
    min: input.min,
    max: input.max,
    value: isSecret(input) ? '' : (typedWrong(input.name) ?? draft.variables.get(input.name) ?? ''),
    // Nothing was typed yet: that something is needed shows in the field, not as an error.
    problem: Object.hasOwn(given, input.name) ? problems.get(input.name) : undefined,
    dependsOn: input.showIf?.input,
  }));
}

export function portFields(draft: StackDraft): readonly PortField[] {
  return (draft.template.manifest.ports ?? []).map((port) => {
    const proposed = draft.ports.find(({ name }) => name === port.name);
    return { name: port.name, label: port.label, protocol: port.protocol ?? 'tcp', port: proposed?.port ?? port.default, fixed: port.fixed ?? false, advanced: port.advanced ?? false, problem: proposed?.problem };
  });
}

export function routeFields(draft: StackDraft): readonly RouteField[] {
  return (draft.template.manifest.routes ?? []).map((route) => {
    const chosen = draft.routes.find(({ service, port }) => service === route.service && port === route.port);
    return { service: route.service, port: route.port, label: route.label ?? route.service, subdomain: chosen?.subdomain ?? route.subdomain, chosen: chosen !== undefined };
  });
}

/** @param typed so far */
export function hostField({ stacks, host }: InstallDraft, typed: string | undefined): HostField | undefined {
  const isTold = stacks.some(({ template }) => (template.manifest.routes ?? []).some(({ address }) => address !== undefined));
  if (!isTold) return undefined;
  const problem = stacks.flatMap(({ problems }) => problems).find(({ input }) => input === HOST);
  return { value: typed ?? host, problem: problem?.message };
}
