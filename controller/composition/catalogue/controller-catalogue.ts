import { randomBytes } from 'node:crypto';
import type { CatalogueApi } from '../../catalogue-api.ts';
import type { Edits } from '../../edits.ts';
import type { ObservedState } from '../../model/observed-state.ts';
import { BUILT_IN, BUILT_IN_FOLDER } from '../../registry/built-in-templates.ts';
import { folderShelf } from '../../registry/folder-shelf.ts';
import type { SettingsSource } from '../settings.ts';
import { VERSION } from '../version.ts';
import type { Workbench } from '../workbench.ts';
import { surveyStacks } from './installed-apps.ts';
import { openCatalogue } from './open-catalogue.ts';
import { openShelves } from './shelves.ts';

/** The catalogue of a running controller, or of a command. */
export function controllerCatalogue({ config, desired }: Pick<Workbench, 'config' | 'desired'>, edits: Edits, observed: () => ObservedState | undefined, settings: SettingsSource): CatalogueApi {
  const builtIn = folderShelf({ name: BUILT_IN, folder: BUILT_IN_FOLDER, kind: 'built-in', trust: 'built-in', now: () => performance.now() });
  const shelves = openShelves([builtIn]);
  return openCatalogue({ folder: config.stacks, shelves, survey: () => surveyStacks(config.stacks, desired), observed, domain: () => settings.current().routing.domain, version: VERSION, random: randomBytes }, edits);
}
