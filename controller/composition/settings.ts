import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../schemas/generated/settings.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Routing } from '../model/routing.ts';
import { readRouting } from '../spec/routing/read-routing.ts';
import type { SettingsReading } from '../source/read-settings.ts';
import { readSettings } from '../source/read-settings.ts';
import type { ProviderSettings } from './secrets/open-external.ts';
import type { RegistryLogin } from './registry-logins.ts';

export type CatalogueSettings = NonNullable<Settings['catalogues']>[number];
export type GitSettings = NonNullable<Settings['git']>;

/** What `stacks/orbitr.yaml` says, as the controller uses it. */
export interface CurrentSettings {
  readonly profiles: readonly string[];
  readonly approvals: readonly string[];
  readonly registries: readonly RegistryLogin[];
  /** Whether stacks that people wrote themselves may use only what they were granted, too. */
  readonly policy: NonNullable<Settings['policy']>;
  readonly catalogues: readonly CatalogueSettings[];
  /** Absent: git is not used. */
  readonly git?: GitSettings;
  readonly secretProviders: ProviderSettings;
  readonly routing: Routing;
  /** What is wrong in the file as it is now; then the values are those of the last good one. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface SettingsSource {
  current(): CurrentSettings;
  /** Reads the file again. Never throws. */
  refresh(): Promise<CurrentSettings>;
}

/** Keeps the last good settings. @param changed told when what is wrong in the file changes; nothing wrong: an empty list */
export function openSettings(folder: string, changed: (diagnostics: readonly Diagnostic[]) => void = () => undefined): SettingsSource {
  let current: CurrentSettings = settingsOf({}, readRouting({}, folder, () => undefined));
  return {
    current: () => current,
    refresh: async () => {
      const before = JSON.stringify(current.diagnostics);
      current = nextSettings(current, await readSettings(folder), folder);
      if (JSON.stringify(current.diagnostics) !== before) changed(current.diagnostics);
      return current;
    },
  };
}

/** What is wrong in a part makes the whole invalid: half of new settings may be worse than all of the old ones. */
function nextSettings(current: CurrentSettings, reading: SettingsReading, folder: string): CurrentSettings {
  if (reading.kind === 'invalid') return { ...current, diagnostics: reading.diagnostics };
  const { settings, placeOf } = reading;
  const problems: Diagnostic[] = [];
  const routing = readRouting(settings, folder, (path, message, hint) => problems.push({ severity: 'error', code: 'settings/routing', message, place: placeOf(path), hint }));
  if (problems.length > 0) return { ...current, diagnostics: problems };
  // The same object as long as it says the same: what was made from it is then known to be right still.
  return settingsOf(settings, isDeepStrictEqual(routing, current.routing) ? current.routing : routing);
}

function settingsOf({ profiles = [], approvals = [], registries = [], policy = 'warn', catalogues = [], secretProviders = {}, git }: Settings, routing: Routing): CurrentSettings {
  return { profiles, approvals, registries, policy, catalogues, secretProviders, ...(git === undefined ? {} : { git }), routing, diagnostics: [] };
}
