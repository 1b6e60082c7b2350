import semver from 'semver';
import type { CatalogueEntry } from './entry.ts';

/** A stack that was installed from a template. */
export interface Instance {
  readonly stack: string;
  readonly template: string;
  readonly version: string;
  /** Whether another app may have a part of it. */
  readonly shares: boolean;
}

/** What a dependency needs, as its manifest says it. */
export interface Need {
  readonly template: string;
  readonly version: string;
  readonly alias: string;
  readonly optional: boolean;
  /** A part of an instance will do. */
  readonly share: boolean;
}

export type Decision =
  /** A new stack of its own, or one that another new stack of this installation gets as well (`shared`). */
  | { readonly kind: 'install'; readonly entry: CatalogueEntry; readonly key: string; readonly shared: boolean }
  /** All of an instance that is there. */
  | { readonly kind: 'use'; readonly stack: string }
  /** A part of an instance that is there. */
  | { readonly kind: 'share'; readonly stack: string }
  | { readonly kind: 'none' };

/** What the user decided; absent: what seems best. */
export type Wish = { readonly kind: 'install' | 'none' } | { readonly kind: 'use' | 'share'; readonly stack: string };

export interface SolverInput {
  /** The needs of one version of an app. */
  readonly needs: (entry: CatalogueEntry) => readonly Need[];
  /** Versions of a template that this machine could run, the best first. */
  readonly offers: (template: string) => readonly CatalogueEntry[];
  readonly instances: readonly Instance[];
  /** By the path of aliases from the app: `db`, `wiki/db`. */
  readonly wishes: Readonly<Record<string, Wish>>;
}

export interface Solution {
  readonly kind: 'solved';
  /** By the path of aliases; what is needed comes before who needs it. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

export interface Conflict {
  readonly kind: 'conflict';
  /** Each a sentence: who needs what, and what there is. */
  readonly reasons: readonly string[];
}

/** More attempts than this are an attack or an accident. */
const MOST_STEPS = 20_000;
const DEEPEST = 8;

interface Search {
  readonly input: SolverInput;
  readonly reasons: Set<string>;
  steps: number;
}

/**
 * Finds a stack for everything that an app needs, and for what that needs: the user's wish, else a part of an instance that fits, else the newest
 * version that satisfies the range and whose own needs can be met. Goes back to older versions when newer ones lead nowhere. Pure.
 */
export function solveDependencies(app: CatalogueEntry, input: SolverInput): Solution | Conflict {
  const unknown = unknownWishes(app, input);
  if (unknown.length > 0) return { kind: 'conflict', reasons: unknown };
  const search: Search = { input, reasons: new Set(), steps: 0 };
  const decisions = solveNeeds(app, '', [app.id], 'none', search);
  if (decisions !== undefined) return { kind: 'solved', decisions: new Map(inOrder(decisions)) };
  const tooMany: readonly string[] = search.steps > MOST_STEPS ? ['there are too many ways to try'] : [];
  return { kind: 'conflict', reasons: [...search.reasons, ...tooMany].slice(0, 20) };
}

/** Wishes for what the app does not need at all. Those for what only another choice would need are let be. */
function unknownWishes(app: CatalogueEntry, { needs, wishes }: SolverInput): readonly string[] {
  const aliases = needs(app).map(({ alias }) => alias);
  const there = aliases.length === 0 ? 'it needs no other app' : `what it needs is called ${aliases.join(', ')}`;
  return Object.keys(wishes).filter((path) => !aliases.includes(path.split('/')[0] ?? '')).map((path) => `${app.id} ${app.version} has no need "${path}"; ${there}`);
}

/** Decisions so far, the last one first: ways that part share what they have in common, so that trying one costs no copy. */
type Decisions = { readonly path: string; readonly decision: Decision; readonly before: Decisions } | 'none';

function inOrder(decisions: Decisions): readonly (readonly [string, Decision])[] {
  const all: (readonly [string, Decision])[] = [];
  for (let at = decisions; at !== 'none'; at = at.before) all.push([at.path, at.decision]);
  return all.toReversed();
}

function solveNeeds(entry: CatalogueEntry, prefix: string, trail: readonly string[], decided: Decisions, search: Search): Decisions | undefined {
  return solveRest(entry, search.input.needs(entry), prefix, trail, decided, search);
}

function solveRest(entry: CatalogueEntry, needs: readonly Need[], prefix: string, trail: readonly string[], decided: Decisions, search: Search): Decisions | undefined {
  const [need, ...rest] = needs;
  if (need === undefined) return decided;
  const path = `${prefix}${need.alias}`;
  for (const option of optionsFor(entry, need, path, trail, decided, search)) {
    if ((search.steps += 1) > MOST_STEPS) return undefined;
    const below = option.kind === 'install' && !option.shared ? solveNeeds(option.entry, `${path}/`, [...trail, need.template], decided, search) : decided;
    const all = below === undefined ? undefined : solveRest(entry, rest, prefix, trail, { path, decision: option, before: below }, search);
    if (all !== undefined) return all;
  }
  return undefined;
}

function optionsFor(entry: CatalogueEntry, need: Need, path: string, trail: readonly string[], decided: Decisions, search: Search): readonly Decision[] {
  const { input, reasons } = search;
  const wish = Object.hasOwn(input.wishes, path) ? input.wishes[path] : undefined;
  const who = `${entry.id} ${entry.version} needs ${need.template} ${need.version}`;
  if (wish?.kind === 'none' || (wish === undefined && need.optional)) {
    if (need.optional) return [{ kind: 'none' }];
    reasons.add(`${who}, which cannot be left out`);
    return [];
  }
  if (wish?.kind === 'use' || wish?.kind === 'share') return instanceOption(wish, need, who, search);
  const parts = wish === undefined && need.share ? input.instances.filter((one) => one.template === need.template && one.shares && satisfies(one.version, need.version)).map(({ stack }): Decision => ({ kind: 'share', stack })) : [];
  return [...parts, ...installOptions(need, path, trail, decided, who, search)];
}

function instanceOption(wish: Extract<Wish, { stack: string }>, need: Need, who: string, { input, reasons }: Search): readonly Decision[] {
  const instance = input.instances.find(({ stack }) => stack === wish.stack);
  const problem = instance === undefined ? `and no app is installed as "${wish.stack}"`
    : instance.template !== need.template ? `and "${wish.stack}" is ${instance.template}`
      : !satisfies(instance.version, need.version) ? `and "${wish.stack}" has version ${instance.version}`
        : wish.kind === 'share' && !instance.shares ? `and ${need.template} cannot give a part of "${wish.stack}"` : undefined;
  if (problem === undefined) return [wish];
  reasons.add(`${who}, ${problem}`);
  return [];
}

function installOptions(need: Need, path: string, trail: readonly string[], decided: Decisions, who: string, { input, reasons }: Search): readonly Decision[] {
  if (trail.includes(need.template) || trail.length > DEEPEST) {
    reasons.add(`${who}, which needs it in turn: ${[...trail, need.template].join(' → ')}`);
    return [];
  }
  // What this very installation sets up may serve twice.
  const twice = need.share ? inOrder(decided).map(([, one]) => one).filter((one): one is Extract<Decision, { kind: 'install' }> => one.kind === 'install' && !one.shared && one.entry.id === need.template && one.entry.shares && satisfies(one.entry.version, need.version)) : [];
  const offers = input.offers(need.template);
  const fitting = offers.filter(({ version }) => satisfies(version, need.version));
  if (fitting.length === 0 && twice.length === 0) reasons.add(`${who}, and ${offers.length === 0 ? 'no catalogue has it' : `there is only ${offers.slice(0, 5).map(({ version }) => version).join(', ')}`}`);
  return [...twice.map((one) => ({ ...one, shared: true })), ...fitting.map((entry): Decision => ({ kind: 'install', entry, key: path, shared: false }))];
}

function satisfies(version: string, range: string): boolean {
  return semver.satisfies(version, range, { includePrerelease: false });
}
