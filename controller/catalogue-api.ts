import type { AppQuestions } from './catalogue/app-questions.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';
import type { AppForm } from './catalogue/form.ts';
import type { CatalogueFilter } from './catalogue/search-index.ts';
import type { RouteWish } from './catalogue/route-choices.ts';
import type { Answer } from './catalogue/input-value.ts';
import type { Wish } from './catalogue/solve-dependencies.ts';
import type { EditAuthor, EditPreview } from './edits.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Requirement } from './policy/requirement.ts';

/**
 * What page, API and command line may ask of the catalogue. Asking changes nothing; installing, updating and removing edit stack files and nothing else,
 * and the loop does the rest. Implemented in `composition/catalogue/open-catalogue.ts`.
 */
export interface CatalogueApi {
  /** Newest version of each app that fits, best match first. */
  find(filter: CatalogueFilter): Promise<readonly CatalogueEntry[]>;
  /** @throws OrbitrError `catalogue/no-such-app` */
  detail(id: string, place?: AppPlace): Promise<AppDetail>;
  /** A picture of an app. Undefined: it has none of that name. */
  picture(id: string, path: string, place?: AppPlace): Promise<Uint8Array | undefined>;
  /** What an installation asks, filled in with what was answered so far and proposals for the rest. Never throws for wrong answers: they are in the form. */
  form(request: InstallRequest): Promise<AppForm>;
  /** The files, what they would do, and what stands in the way. Writes nothing. */
  preview(request: InstallRequest): Promise<InstallPreview>;
  /**
   * @throws OrbitrError `catalogue/no-such-app`, `catalogue/conflict` (nothing fulfils a dependency), `catalogue/invalid` (answers, ports),
   * `catalogue/refused` (the template is not right), `catalogue/consent` (permissions that nobody granted, or an unverified catalogue)
   */
  install(request: InstallRequest, author: EditAuthor): Promise<Installed>;
  /** Stacks that came from a template, by name. */
  installed(): Promise<readonly InstalledApp[]>;
  /** @throws OrbitrError `catalogue/not-installed`, `catalogue/no-update` */
  previewUpdate(request: UpdateRequest): Promise<UpdatePreview>;
  /** @throws OrbitrError as `previewUpdate`; `catalogue/merge` while there are conflicts, `catalogue/consent` */
  update(request: UpdateRequest, author: EditAuthor): Promise<Installed>;
  /** @throws OrbitrError `catalogue/not-installed`, `catalogue/needed` (another app needs it) */
  previewRemoval(stack: string): Promise<RemovalPreview>;
  /** Deletes the app's files. Volumes stay, and so do the secrets that open them. */
  remove(stack: string, author: EditAuthor): Promise<RemovalPreview>;
  sources(): Promise<readonly CatalogueSource[]>;
  /** Fetches remote catalogues anew: those of these names, or all. Never throws: what failed is in the answer, which has all of them. */
  refresh(names?: readonly string[]): Promise<readonly CatalogueSource[]>;
}

/** Which catalogue and version; absent: the first one that has it, the newest that can run here. */
export interface AppPlace {
  readonly source?: string;
  readonly version?: string;
}

export interface AppDetail extends AppQuestions {
  readonly entry: CatalogueEntry;
  readonly versions: readonly CatalogueEntry[];
  readonly links: { readonly website?: string; readonly source?: string; readonly documentation?: string };
  /** Markdown of a third party: to be sanitised. */
  readonly readme: string;
  readonly changelog: string;
  /** Paths for `picture`. */
  readonly icon: string | undefined;
  readonly screenshots: readonly string[];
  readonly images: readonly string[];
  readonly permissions: readonly { readonly permission: string; readonly reason: string }[];
  /** What it can do, in words, over all choices. */
  readonly requirements: readonly Requirement[];
  readonly volumes: readonly { readonly name: string; readonly holds: string; readonly backup: boolean }[];
  readonly resources: { readonly memory?: string; readonly cpus?: number; readonly disk?: string };
  readonly verification: { readonly run: string; readonly unverified: readonly string[] } | undefined;
  /** What is wrong with it. With an error it cannot be installed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Stacks that were made from it. */
  readonly instances: readonly string[];
  /** Why this machine cannot run it. */
  readonly unfit: string | undefined;
}

export interface InstallRequest extends AppPlace {
  readonly id: string;
  /** Name of the stack; absent: proposed. */
  readonly stack?: string;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly ports?: Readonly<Record<string, number>>;
  /** Absent: the template's, if `orbitr.yaml` has a domain. Empty: none. */
  readonly routes?: readonly RouteWish[];
  /** Name or IP address by which users reach this machine: apps without a route are told it as their own. Absent: `localhost`. */
  readonly host?: string;
  /** By path of aliases: `db`. */
  readonly dependencies?: Readonly<Record<string, Wish>>;
  readonly dependencyAnswers?: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  /** Permissions that the user agreed to, word for word; `unverified` agrees to a catalogue that nobody vouches for. */
  readonly consent?: readonly string[];
}

export interface InstallPreview {
  /** What is needed comes first; the app itself is the last. */
  readonly stacks: readonly StackPreview[];
  /** Permissions to agree to, and `unverified`. */
  readonly consent: readonly string[];
  /** In the way of the installation as a whole: conflicts of dependencies, names. */
  readonly problems: readonly string[];
}

export interface StackPreview {
  readonly stack: string;
  readonly app: CatalogueEntry;
  readonly permissions: readonly { readonly permission: string; readonly reason: string }[];
  readonly requirements: readonly Requirement[];
  readonly ports: readonly { readonly name: string; readonly port: number }[];
  readonly ownAddresses: readonly OwnAddress[];
  readonly problems: readonly { readonly input: string; readonly message: string }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined while there are problems. */
  readonly edit: EditPreview | undefined;
}

/** What an app is told as its own address, by its route or by the name of this machine. */
export interface OwnAddress {
  /** In `.env`. */
  readonly variable: string;
  readonly address: string;
}

export interface Installed {
  readonly stack: string;
  readonly stacks: readonly string[];
  readonly id: string;
  readonly version: string;
  /** Markdown, for after the installation. */
  readonly notes: string;
  /** Where a browser finds it. */
  readonly addresses: readonly string[];
  /** Of all its stacks; empty after an update, which changes none. */
  readonly ownAddresses: readonly OwnAddress[];
  /** Names of secrets that were made up; they are in `secrets.env`. */
  readonly generated: readonly string[];
}

export interface InstalledApp {
  readonly stack: string;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly permissions: readonly string[];
  /** Dependency → stack. */
  readonly needs: Readonly<Record<string, string>>;
  /** A newer version of the same catalogue that can run here. */
  readonly update: string | undefined;
  /** Why nobody can tell about updates: its catalogue is gone, its files are wrong. */
  readonly problem: string | undefined;
}

export interface UpdateRequest {
  readonly stack: string;
  /** Absent: the newest. */
  readonly version?: string;
  /** For inputs that the new version has besides. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** By `file` and key (`compose.yaml services.web.image`): whose value is taken. */
  readonly resolutions?: Readonly<Record<string, 'mine' | 'theirs'>>;
  readonly consent?: readonly string[];
}

export interface UpdatePreview {
  readonly stack: string;
  readonly from: string;
  readonly to: string;
  readonly changelog: string;
  readonly edit: EditPreview | undefined;
  /** Values that both the user and the app changed. Each wants a resolution. */
  readonly conflicts: readonly UpdateConflict[];
  /** Permissions that the new version asks for besides. */
  readonly consent: readonly string[];
  /** The same with their reasons. */
  readonly permissions: readonly { readonly permission: string; readonly reason: string }[];
  /** What its migrations do, in words. */
  readonly migrations: readonly string[];
  readonly problems: readonly string[];
}

export interface UpdateConflict {
  /** As `resolutions` names it. */
  readonly key: string;
  /** YAML text, or the text of a file; undefined: not there. */
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

export interface RemovalPreview {
  readonly stack: string;
  readonly edit: EditPreview;
  /** Volumes of the engine that stay, by name. */
  readonly volumes: readonly string[];
  /** Stacks that were installed for it and that nobody else needs: they stay until they are removed themselves. */
  readonly unneeded: readonly string[];
}

export interface CatalogueSource {
  readonly name: string;
  readonly kind: 'built-in' | 'folder' | 'git' | 'index';
  /** Without credentials. */
  readonly address: string;
  readonly trust: CatalogueEntry['trust'];
  readonly apps: number;
  /** ms since 1970; undefined: never. */
  readonly fetchedAt: number | undefined;
  /** Why the last fetch failed; what is cached is used meanwhile. */
  readonly problem: string | undefined;
}
