import type { Input, TemplateManifest } from '../../../schemas/generated/template.ts';

/** Catalogues of other tools that can be read. */
export type ForeignFormat = 'portainer' | 'casaos' | 'runtipi' | 'umbrel' | 'coolify' | 'dokploy';

/** The files of one app as its catalogue keeps them, by path in the app's folder. */
export interface ForeignSource {
  /** Of the catalogue: a folder's or a file's name. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Plain data of a Compose file that nobody checked yet. */
export type Mapping = Record<string, unknown>;

/** An app of another catalogue, read into the words of this one. What its Compose file says is made ordinary afterwards. */
export interface ForeignApp {
  readonly name: string;
  readonly description: string;
  /** As the catalogue writes it. */
  readonly appVersion?: string;
  /** Of the recipe, where the catalogue counts it. */
  readonly revision?: number;
  readonly categories: readonly string[];
  readonly tags?: readonly string[];
  readonly links: Partial<Record<'website' | 'source' | 'documentation', string>>;
  readonly architectures?: readonly string[];
  readonly author?: string;
  readonly compose: Mapping;
  /** What the catalogue asks at install, by the names that its Compose file uses. */
  readonly inputs: readonly Input[];
  /** Name of a variable → text for the Compose file in its place, with variables of its own. */
  readonly replace: ReadonlyMap<string, string>;
  /** Where a browser finds it. */
  readonly main?: MainPort;
  /** Folders in which the catalogue's own tool keeps an app's data, as its Compose file names them, with a slash at the end. */
  readonly dataFolders: readonly string[];
  /** Names by which services find each other, beside their own. */
  readonly aliases?: (service: string) => readonly string[];
  /** Files that come with the app, by their path below its data folder. */
  readonly shipped: ReadonlyMap<string, Uint8Array>;
  /** Files whose text has variables, by their path below its data folder. */
  readonly written?: ReadonlyMap<string, string>;
  readonly readme: string;
  readonly notes?: string;
  /** What cannot be taken over, in words. With any of it the app is not offered. */
  readonly problems: readonly string[];
}

export interface MainPort {
  readonly service: string;
  /** In the container. */
  readonly port: number;
  /** Proposed port of the host. */
  readonly published?: number;
  /** Variable of the Compose file that becomes the address. */
  readonly address?: string;
}

export type Category = TemplateManifest['categories'][number];
