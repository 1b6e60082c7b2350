import { basename, dirname, relative } from 'node:path';
import PQueue from 'p-queue';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Revision } from '../model/revision.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';

/** What one stack is supposed to be, as far as its files say. */
export type Desired =
  | { readonly kind: 'spec'; readonly spec: StackSpec; readonly files: readonly string[] }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[]; readonly revision: Revision; readonly files: readonly string[] }
  /** A file is being written. Ask again in `settlesIn` ms. */
  | { readonly kind: 'unsettled'; readonly settlesIn: number }
  | { readonly kind: 'absent' };

/** A stack's place in `stacks/`, as the source discovers it. */
export interface Located {
  readonly name: string;
  readonly spelled?: string;
  readonly layout: 'file' | 'folder';
  readonly directory: string;
  readonly entries: readonly string[];
  readonly rivals: readonly string[];
  readonly unreadable?: string;
  readonly uncommitted?: true;
}

type BuildResult = { readonly kind: 'spec'; readonly spec: StackSpec } | { readonly kind: 'needs'; readonly paths: readonly string[] } | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

export interface DesiredStateDependencies {
  readonly folder: string;
  readonly discover: () => Promise<{ readonly stacks: readonly Located[]; readonly unreadable?: string }>;
  readonly read: (stack: Located, extra: readonly string[]) => Promise<{ readonly bundle: StackBundle; readonly settlesIn: number }>;
  readonly build: (bundle: StackBundle) => BuildResult | Promise<BuildResult>;
  /** Whether anything stands at a path. Without it nothing is said to be missing. */
  readonly exists?: (path: string) => Promise<boolean>;
  /** Everything else that a spec depends on (the chosen profiles), as text: a spec is built again when it changes. */
  readonly variant: () => string;
  /** What is wrong with the stacks that one waits for. */
  readonly checkOrder?: (stack: string, dependsOn: StackSpec['dependsOn'], graph: ReadonlyMap<string, readonly string[]>) => readonly Diagnostic[];
  /** Adds to a spec what is found out at the edge and changes without its files: what its images are built from. */
  readonly complete?: (spec: StackSpec) => Promise<StackSpec>;
  /** Told the files outside the stack's own folder level that it refers to. */
  readonly watchAlso: (paths: readonly string[]) => void;
}

/** Stacks that are read at once. */
const READS = 16;
/** Rounds of "needs these files, too" before a chain of includes is called endless. */
const MAX_ROUNDS = 40;
const STACK_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Reads `stacks/` afresh at each call, and builds a spec only when an input changed. */
export class DesiredState {
  readonly #dependencies: DesiredStateDependencies;
  #discovered: Awaited<ReturnType<DesiredStateDependencies['discover']>> | undefined;
  readonly #built = new Map<string, { readonly digest: string; readonly extra: readonly string[]; readonly desired: Desired }>();

  constructor(dependencies: DesiredStateDependencies) {
    this.#dependencies = dependencies;
  }

  async discover(): Promise<{ readonly stacks: readonly Located[]; readonly unreadable?: string }> {
    this.#discovered = await this.#dependencies.discover();
    return this.#discovered;
  }

  /** One stack by name; looks at the folder again. */
  async find(name: string): Promise<Desired> {
    const { stacks, unreadable } = await this.discover();
    // Unreadable is not absent: nothing may be concluded from a folder that cannot be listed.
    if (unreadable !== undefined) return { kind: 'unsettled', settlesIn: 5_000 };
    const located = stacks.find((stack) => stack.name === name);
    return located === undefined ? { kind: 'absent' } : this.load(located);
  }

  /** The files of a stack as they are now, with all that its spec asks for. Undefined: there are none, or one is being written. */
  async bundleOf(name: string): Promise<StackBundle | undefined> {
    const found = (await this.filesOf([name])).get(name);
    return found === 'absent' ? undefined : found;
  }

  /** The same of many, or of all, with one look at the folder. Those of which a file is being written are left out; nobody is told to be absent from a folder that cannot be listed. */
  async filesOf(names?: readonly string[]): Promise<ReadonlyMap<string, StackBundle | 'absent'>> {
    const { stacks, unreadable } = await this.discover();
    const located = new Map(stacks.map((stack) => [stack.name, stack]));
    const found = new Map<string, StackBundle | 'absent'>();
    const reads = new PQueue({ concurrency: READS });
    await reads.addAll([...(names ?? located.keys())].map((name) => async () => {
      const stack = located.get(name);
      if (stack === undefined && unreadable === undefined) found.set(name, 'absent');
      if (stack === undefined) return;
      const { bundle, settlesIn } = await this.#dependencies.read(stack, this.#built.get(name)?.extra ?? []);
      if (settlesIn === 0) found.set(name, bundle);
    }));
    return found;
  }

  async load(located: Located): Promise<Desired> {
    const desired = await this.#inOrder(await this.#load(located));
    const { complete } = this.#dependencies;
    return desired.kind === 'spec' && complete !== undefined ? { ...desired, spec: await complete(desired.spec) } : desired;
  }

  /** Whether the stacks that this one waits for exist, and do not wait for it, is only seen in all of them together. */
  async #inOrder(desired: Desired): Promise<Desired> {
    const { checkOrder } = this.#dependencies;
    if (checkOrder === undefined || desired.kind !== 'spec' || desired.spec.dependsOn.length === 0) return desired;
    const { name, dependsOn, revision } = desired.spec;
    this.#discovered ??= await this.#dependencies.discover();
    const { stacks, unreadable } = this.#discovered;
    if (unreadable !== undefined) return desired;
    const graph = await this.#dependenciesFrom(desired.spec, new Map(stacks.map((located) => [located.name, located])));
    const diagnostics = checkOrder(name, dependsOn, graph);
    return diagnostics.length === 0 ? desired : { kind: 'invalid', diagnostics, revision, files: desired.files };
  }

  /** All stacks, with what they wait for; read only of those that can be reached from this one. */
  async #dependenciesFrom(spec: StackSpec, located: ReadonlyMap<string, Located>): Promise<ReadonlyMap<string, readonly string[]>> {
    const graph = new Map<string, readonly string[]>([...located.keys()].map((name) => [name, []]));
    const names = ({ dependsOn }: StackSpec): readonly string[] => dependsOn.map(({ stack }) => stack);
    graph.set(spec.name, names(spec));
    const reached = new Set([spec.name, ...names(spec)]);
    for (const name of reached) {
      const other = name === spec.name ? undefined : located.get(name);
      const desired = other === undefined ? undefined : await this.#load(other);
      if (desired?.kind !== 'spec') continue;
      graph.set(name, names(desired.spec));
      for (const next of names(desired.spec)) reached.add(next);
    }
    return graph;
  }

  async #load(located: Located): Promise<Desired> {
    const refused = this.#refuse(located);
    if (refused !== undefined) return refused;
    const known = this.#built.get(located.name);
    let extra = known?.extra ?? [];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const { bundle, settlesIn } = await this.#dependencies.read(located, extra);
      if (settlesIn > 0) return { kind: 'unsettled', settlesIn };
      const digest = `${bundle.revision.digest} ${this.#dependencies.variant()}`;
      if (known !== undefined && known.digest === digest) return this.#warned(known.desired);
      const result = await this.#dependencies.build(bundle);
      if (result.kind === 'needs') {
        extra = [...new Set([...extra, ...result.paths])];
        continue;
      }
      const files = [...bundle.files.keys()].map((path) => this.#shown(path));
      const desired: Desired = result.kind === 'spec'
        ? { kind: 'spec', spec: this.#withShownPlaces(result.spec), files }
        : { kind: 'invalid', diagnostics: result.diagnostics.map((diagnostic) => this.#withShownPlace(diagnostic)), revision: bundle.revision, files };
      this.#built.set(located.name, { digest, extra, desired });
      this.#dependencies.watchAlso(extra);
      return this.#warned(desired);
    }
    return this.#invalid(located, { severity: 'error', code: 'stack/endless', message: `the files refer to each other without end (${MAX_ROUNDS} rounds)` });
  }

  /** Stacks whose last reading used this file. */
  usersOf(path: string): readonly string[] {
    return [...this.#built].filter(([, { extra }]) => extra.includes(path)).map(([name]) => name);
  }

  /** Stacks whose last reading mounts one of these files, or a folder around one. @param paths absolute, as the engine's host knows them */
  mountersOf(paths: readonly string[]): readonly string[] {
    const around = new Set(paths.flatMap(withParents));
    const mounts = ({ services }: StackSpec): boolean => services.some(({ container }) => container.mounts.some((mount) => mount.kind === 'bind' && around.has(mount.source)));
    return [...this.#built].filter(([, { desired }]) => desired.kind === 'spec' && mounts(desired.spec)).map(([name]) => name);
  }

  /** Stacks that wait for this one, as they were read last. */
  dependentsOf(stack: string): readonly string[] {
    return [...this.#built].filter(([, { desired }]) => desired.kind === 'spec' && desired.spec.dependsOn.some((dependency) => dependency.stack === stack)).map(([name]) => name);
  }

  // Looked at each time: what is missing may come without any file of the stack changing.
  async #warned(desired: Desired): Promise<Desired> {
    const { exists } = this.#dependencies;
    if (exists === undefined || desired.kind !== 'spec' || desired.spec.unlessThere.length === 0) return desired;
    const { unlessThere, warnings } = desired.spec;
    const there = await Promise.all(unlessThere.map(({ path }) => exists(path)));
    const missing = unlessThere.filter((_, index) => !there[index]).map(({ warning }) => warning);
    return missing.length === 0 ? desired : { ...desired, spec: { ...desired.spec, warnings: [...warnings, ...missing] } };
  }

  #refuse(located: Located): Desired | undefined {
    const place = { file: this.#shown(located.entries[0] ?? located.directory), line: 1, column: 1 };
    const spelled = located.spelled ?? located.name;
    if (!STACK_NAME.test(spelled)) {
      return this.#invalid(located, { severity: 'error', code: 'stack/name', message: `"${spelled}" cannot be a stack's name`, place, hint: 'Use lower-case letters, digits and hyphens, at most 40, beginning with a letter or digit.' });
    }
    if (located.unreadable !== undefined) {
      return this.#invalid(located, { severity: 'error', code: 'stack/unreadable', message: `${located.layout === 'folder' ? 'the folder' : 'it'} cannot be read: ${located.unreadable}`, place, hint: 'What runs is left as it is. Make the folder readable for Orbitr, or mount what belongs there.' });
    }
    if (located.uncommitted === true) {
      return this.#invalid(located, { severity: 'error', code: 'git/not-committed', message: 'the file is not in the commit that counts', place, hint: 'Commit it, or take it away. What runs is left as it is until then.' });
    }
    if (located.rivals.length > 0) {
      const rivals = located.rivals.map((path) => this.#shown(path)).join(', ');
      return this.#invalid(located, { severity: 'error', code: 'stack/duplicate-name', message: `several files claim the name "${located.name}": ${place.file}, ${rivals}`, place, hint: 'Keep one of them. What runs is left as it is until then.' });
    }
    return undefined;
  }

  #invalid(located: Located, diagnostic: Diagnostic): Desired {
    return { kind: 'invalid', diagnostics: [diagnostic], revision: { digest: '', dirty: false }, files: located.entries.map((path) => this.#shown(path)) };
  }

  #withShownPlaces(spec: StackSpec): StackSpec {
    return {
      ...spec,
      warnings: spec.warnings.map((warning) => this.#withShownPlace(warning)),
      dependsOn: spec.dependsOn.map(({ stack, place }) => ({ stack, ...(place === undefined ? {} : { place: this.#shownAt(place) }) })),
      approvals: spec.approvals.map(({ id, place }) => ({ id, ...(place === undefined ? {} : { place: this.#shownAt(place) }) })),
      unlessThere: spec.unlessThere.map(({ path, warning }) => ({ path, warning: this.#withShownPlace(warning) })),
    };
  }

  #withShownPlace(diagnostic: Diagnostic): Diagnostic {
    return diagnostic.place === undefined ? diagnostic : { ...diagnostic, place: this.#shownAt(diagnostic.place) };
  }

  #shownAt(place: Place): Place {
    return { ...place, file: this.#shown(place.file) };
  }

  // People know their files as `photos/compose.yaml`, wherever the folder is.
  #shown(path: string): string {
    const shown = relative(this.#dependencies.folder, path);
    return shown === '' ? basename(path) : shown.startsWith('..') ? path : shown;
  }
}

/** A path and every folder that it lies in, but the root. */
function withParents(path: string): readonly string[] {
  const parent = dirname(path);
  return path === parent ? [] : [path, ...withParents(parent)];
}
