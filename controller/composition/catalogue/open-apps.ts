import type { Logger } from 'pino';
import type { CatalogueApi } from '../../catalogue-api.ts';
import type { SettingsSource } from '../settings.ts';
import { laterCatalogue } from './later-catalogue.ts';
import { refreshDaily } from './refresh-daily.ts';

/** The catalogue of a controller: opened by the first who asks it something, and in a daemon fetched anew once a day where it is elsewhere. */
export function openApps(open: () => Promise<CatalogueApi>, settings: SettingsSource, daemon: boolean, log: Logger): { readonly catalogue: CatalogueApi; close(): void } {
  const catalogue = laterCatalogue(open);
  const elsewhere = (): ReadonlyMap<string, string> => new Map(settings.current().catalogues.filter(({ folder }) => folder === undefined).map((entry) => [entry.name, JSON.stringify(entry)]));
  return { catalogue, close: daemon ? refreshDaily({ catalogue, elsewhere, now: Date.now, log }) : () => undefined };
}
