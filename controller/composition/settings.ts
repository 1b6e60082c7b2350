import type { Settings } from '../../schemas/generated/settings.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readSettings } from '../source/read-settings.ts';
import type { RegistryLogin } from './registry-logins.ts';

export type GitSettings = NonNullable<Settings['git']>;

/** What `stacks/orbitr.yaml` says, as the controller uses it. */
export interface CurrentSettings {
  readonly profiles: readonly string[];
  readonly approvals: readonly string[];
  readonly registries: readonly RegistryLogin[];
  /** Absent: git is not used. */
  readonly git?: GitSettings;
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
  let current: CurrentSettings = { profiles: [], approvals: [], registries: [], diagnostics: [] };
  return {
    current: () => current,
    refresh: async () => {
      const before = JSON.stringify(current.diagnostics);
      const reading = await readSettings(folder);
      current = reading.kind === 'invalid'
        ? { ...current, diagnostics: reading.diagnostics }
        : { profiles: reading.settings.profiles ?? [], approvals: reading.settings.approvals ?? [], registries: reading.settings.registries ?? [], ...(reading.settings.git === undefined ? {} : { git: reading.settings.git }), diagnostics: [] };
      if (JSON.stringify(current.diagnostics) !== before) changed(current.diagnostics);
      return current;
    },
  };
}
