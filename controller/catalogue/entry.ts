import type { TemplateManifest } from '../../schemas/generated/template.ts';

/** How far a catalogue is trusted. `built-in` came with Orbitr; `verified`: its index is signed with a key of the settings; `community`: anything else. */
export type Trust = 'built-in' | 'verified' | 'community';

/** One version of one app in one catalogue, as a list shows it and a search finds it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly description: string;
  readonly type: TemplateManifest['type'];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly license: string;
  readonly featured: boolean;
  /** Name of the catalogue. */
  readonly source: string;
  readonly trust: Trust;
  /** sha-256 (hex) of its files, as the index promises or the folder has it. */
  readonly digest: string;
  readonly architectures: readonly string[];
  /** Template → range. */
  readonly dependencies: readonly { readonly template: string; readonly version: string; readonly optional: boolean }[];
  /** Ranges that the machine must fulfil. */
  readonly requires: { readonly orbitr?: string; readonly engineApi?: string };
  /** Whether others may have a part of an instance. */
  readonly shares: boolean;
  readonly replaces: readonly string[];
}

/** What a list needs of a manifest. */
export function entryOf(manifest: TemplateManifest, from: Pick<CatalogueEntry, 'source' | 'trust' | 'digest'>): CatalogueEntry {
  return {
    id: manifest.id,
    name: manifest.name,
    version: manifest.version,
    ...(manifest.appVersion === undefined ? {} : { appVersion: manifest.appVersion }),
    description: manifest.description,
    type: manifest.type,
    categories: manifest.categories,
    tags: manifest.tags ?? [],
    license: manifest.license,
    featured: manifest.featured ?? false,
    architectures: manifest.architectures ?? [],
    dependencies: (manifest.dependencies ?? []).map(({ template, version, optional = false }) => ({ template, version, optional })),
    requires: manifest.requires ?? {},
    shares: manifest.share !== undefined,
    replaces: manifest.replaces ?? [],
    ...from,
  };
}
