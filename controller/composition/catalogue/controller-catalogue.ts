import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CatalogueApi } from '../../catalogue-api.ts';
import type { Edits } from '../../edits.ts';
import type { ObservedState } from '../../model/observed-state.ts';
import { BUILT_IN, BUILT_IN_FOLDER } from '../../registry/built-in-templates.ts';
import { fetchPinned } from '../../registry/fetch-pinned.ts';
import { folderShelf } from '../../registry/folder-shelf.ts';
import { foreignShelf } from '../../registry/foreign-shelf.ts';
import { indexShelf } from '../../registry/index-shelf.ts';
import type { Shelf } from '../../registry/shelf.ts';
import type { CatalogueSettings, SettingsSource } from '../settings.ts';
import { VERSION } from '../version.ts';
import type { Workbench } from '../workbench.ts';
import { openKeyring } from '../../secrets/keyring.ts';
import { openAppSecrets } from './app-secrets.ts';
import { repositoryShelf } from './repository-shelf.ts';
import { surveyStacks } from './installed-apps.ts';
import { listeningPorts } from './listening-ports.ts';
import { openCatalogue } from './open-catalogue.ts';
import { openShelves } from './shelves.ts';

/** The catalogue of a running controller, or of a command. */
export function controllerCatalogue({ config, blind }: Pick<Workbench, 'config' | 'blind'>, edits: Edits, observed: () => ObservedState | undefined, settings: SettingsSource): CatalogueApi {
  const builtIn = folderShelf({ name: BUILT_IN, folder: BUILT_IN_FOLDER, kind: 'built-in', trust: 'built-in', now: () => performance.now() });
  let made: { readonly from: readonly CatalogueSettings[]; readonly shelves: readonly Shelf[] } | undefined;
  const shelves = openShelves(() => {
    const { catalogues } = settings.current();
    // Kept as long as the settings say the same, with all that they remember.
    if (made === undefined || !isDeepStrictEqual(made.from, catalogues)) made = { from: catalogues, shelves: byPriority(catalogues, builtIn, config) };
    return made.shelves;
  });
  const secrets = openAppSecrets(config.stacks, openKeyring({ data: config.data, stacks: config.stacks, keyFile: config.ageKeyFile }), { random: randomBytes, now: Date.now });
  return openCatalogue({ folder: config.stacks, shelves, secrets, survey: () => surveyStacks(config.stacks, blind, secrets.variables), observed, listening: listeningPorts, domain: () => settings.current().routing.domain, version: VERSION, random: randomBytes }, edits);
}

/** Higher numbers first; the built-in catalogue has 0 and comes before its equals. */
function byPriority(catalogues: readonly CatalogueSettings[], builtIn: Shelf, config: Workbench['config']): readonly Shelf[] {
  const ranked = catalogues.filter(({ name }) => name !== BUILT_IN).map((settings) => ({ shelf: shelfOf(settings, config), priority: settings.priority ?? 0 }));
  return [{ shelf: builtIn, priority: 0 }, ...ranked].toSorted((a, b) => b.priority - a.priority).map(({ shelf }) => shelf);
}

function shelfOf(settings: CatalogueSettings, { stacks, data }: Workbench['config']): Shelf {
  const { name, index, git, folder = '', format, keys = [], allow = [] } = settings;
  const steady = (): number => performance.now();
  if (index !== undefined) return indexShelf({ name, address: index, cache: join(data, 'catalogues', name), keys, allow, fetch: fetchPinned, now: Date.now });
  if (git !== undefined) return repositoryShelf({ ...settings, git }, stacks, data);
  if (format !== undefined) return foreignShelf({ name, folder: resolve(stacks, folder), format, trust: 'community', now: steady });
  return folderShelf({ name, folder: resolve(stacks, folder), kind: 'folder', trust: 'community', now: steady });
}
