import type { Dependency } from '../../schemas/generated/template.ts';
import type { Binding, StackDraft } from './draft-stack.ts';
import { draftStack, outputsOf } from './draft-stack.ts';
import type { Answer } from './input-value.ts';
import type { RandomBytes } from './generate-value.ts';
import type { OutputValue } from './outputs.ts';
import { resolveOutputs } from './outputs.ts';
import type { PortHolder } from './propose-port.ts';
import { proposeName } from './propose-port.ts';
import { readHost } from './read-host.ts';
import type { RouteChoice } from './render-compose.ts';
import { routeAddresses, routeChoices } from './route-choices.ts';
import type { RouteWish } from './route-choices.ts';
import { shareInstance } from './share-instance.ts';
import type { Decision } from './solve-dependencies.ts';
import type { Template } from './template.ts';

/** What the user wants of the app and of what it needs; whatever is absent is proposed. */
export interface InstallWishes {
  /** Name of the stack. */
  readonly stack?: string;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly ports?: Readonly<Record<string, number>>;
  /** Absent: the template's, if there is a domain. Empty: none. */
  readonly routes?: readonly RouteWish[];
  /** Name or IP address by which users reach this machine: apps without a route are told it as their own. Absent: `localhost`. */
  readonly host?: string;
  /** Answers for what is installed along, by path of aliases: `db`. */
  readonly dependencyAnswers?: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
}

/** An app that runs already, with what it was told. */
export interface InstalledInstance {
  readonly stack: string;
  readonly manifest: Template['manifest'];
  /** Of its `.env` and `secrets.env`. */
  readonly variables: ReadonlyMap<string, string>;
}

/** What an installation has to fit into. */
export interface Surroundings {
  readonly takenNames: ReadonlySet<string>;
  readonly holder: PortHolder;
  /** Of `orbitr.yaml`: where subdomains are below. */
  readonly domain: string | undefined;
  readonly instance: (stack: string) => InstalledInstance | undefined;
  /** Values that a removed app left under a name. */
  readonly leftOver: (stack: string) => ReadonlyMap<string, string>;
  readonly random: RandomBytes;
}

export interface InstallDraft {
  /** What is needed comes first; the app itself is the last. */
  readonly stacks: readonly StackDraft[];
  /** By which this machine is reached, as it stands in an address. */
  readonly host: string;
  /** Of the installation as a whole. */
  readonly problems: readonly string[];
}

/**
 * App, decisions and wishes → the stacks that would be written. Pure.
 * @param templates of the app and of everything that the decisions install, by id and version
 */
export function draftInstall(app: Template, decisions: ReadonlyMap<string, Decision>, wishes: InstallWishes, templates: (id: string, version: string) => Template | undefined, around: Surroundings): InstallDraft {
  const stacks: StackDraft[] = [];
  const problems: string[] = [];
  const names = new Set(around.takenNames);
  const drafted = new Map<string, StackDraft>();
  const ports = new Map<string, string>();
  const holder: PortHolder = (port, protocol) => ports.get(`${port}/${protocol}`) ?? around.holder(port, protocol);
  const name = wishes.stack ?? proposeName(app.manifest.id, names);
  const read = readHost(wishes.host ?? 'localhost');
  const host = read.kind === 'host' ? read.host : 'localhost';
  names.add(name);

  const draft = (template: Template, stack: string, prefix: string, wanted: Pick<InstallWishes, 'answers' | 'ports'>, routes: readonly RouteChoice[]): StackDraft => {
    const bindings = (template.manifest.dependencies ?? []).flatMap((dependency) => bind(dependency, prefix, stack));
    const order = { template, stack, answers: wanted.answers ?? {}, before: around.leftOver(stack), ports: wanted.ports ?? {}, holder, routes, bindings, random: around.random };
    const first = draftStack({ ...order, addresses: new Map() });
    // The address of an app without a route has a port in it, which only now is known.
    const second = draftStack({ ...order, before: new Map([...first.variables, ...around.leftOver(stack)]), addresses: routeAddresses(template.manifest, routes, first.ports, around.domain, host) });
    const made = { ...second, generated: first.generated };
    for (const port of template.manifest.ports ?? []) ports.set(`${made.ports.find((one) => one.name === port.name)?.port}/${port.protocol ?? 'tcp'}`, stack);
    stacks.push(made);
    return made;
  };

  const bind = (dependency: Dependency, prefix: string, stack: string): readonly Binding[] => {
    const alias = dependency.as ?? dependency.template;
    const path = `${prefix}${alias}`;
    const decision = decisions.get(path) ?? { kind: 'none' };
    const base = { alias, variables: dependency.variables };
    const outputs = (given: ReturnType<typeof resolveOutputs>, provider: string): readonly Binding[] => {
      if (given.kind === 'problem') problems.push(`${provider}: ${given.message}`);
      else for (const output of Object.values(dependency.variables)) if (!given.values.has(output)) problems.push(`${provider} has no output ${output}`);
      return [{ ...base, stack: provider, outputs: given.kind === 'outputs' ? given.values : NOTHING }];
    };
    const part = (provider: InstalledInstance): readonly Binding[] => {
      const made = shareInstance(provider.manifest, alias, stack, new Map([...provider.variables, ['COMPOSE_PROJECT_NAME', provider.stack]]), around.leftOver(stack), around.random);
      if (typeof made === 'string') problems.push(`${provider.stack}: ${made}`);
      return typeof made === 'string' ? [] : [{ ...base, stack: provider.stack, outputs: made.outputs, part: made }];
    };
    if (decision.kind === 'none') return [{ ...base, outputs: NOTHING }];
    if (decision.kind === 'install') {
      const known = drafted.get(decision.key);
      if (known !== undefined) return decision.shared ? part({ stack: known.stack, manifest: known.template.manifest, variables: known.variables }) : outputs(outputsOf(known), known.stack);
      const template = templates(decision.entry.id, decision.entry.version);
      if (template === undefined) {
        problems.push(`${decision.entry.id} ${decision.entry.version} cannot be read`);
        return [];
      }
      const provider = proposeName(`${stack}-${alias}`.slice(0, 40).replace(/-+$/, ''), names);
      names.add(provider);
      const made = draft(template, provider, `${path}/`, { answers: { ...dependency.inputs, ...wishes.dependencyAnswers?.[path] } }, []);
      drafted.set(decision.key, made);
      return outputs(outputsOf(made), provider);
    }
    const instance = around.instance(decision.stack);
    if (instance === undefined) {
      problems.push(`the app "${decision.stack}" cannot be read`);
      return [];
    }
    return decision.kind === 'share' ? part(instance) : outputs(resolveOutputs(instance.manifest, new Map([...instance.variables, ['COMPOSE_PROJECT_NAME', instance.stack]]), false), instance.stack);
  };

  if (around.takenNames.has(name)) problems.push(`there is a stack "${name}" already`);
  const made = draft(app, name, '', wishes, routeChoices(app.manifest, wishes.routes, around.domain, name));
  if (read.kind === 'host') return { stacks, host, problems };
  return { stacks: [...stacks.slice(0, -1), { ...made, problems: [...made.problems, { input: HOST, message: read.message }] }], host, problems };
}

/** What problems call the wish for a host; inputs have capital letters. */
export const HOST = 'host';

const NOTHING: ReadonlyMap<string, OutputValue> = new Map();
