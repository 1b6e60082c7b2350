import type { CommonSettings } from '../../controller/model/common-settings.ts';

/** Lengths that no honest value exceeds. */
const LONGEST = 500;
const MOST_PROFILES = 50;

/** What somebody wrote into the form of the settings; empty fields are not written into the file. What is wrong with a value the schema says, with its place. */
export function settingsFrom(form: URLSearchParams): CommonSettings {
  const text = (name: string): string | undefined => form.get(name)?.trim().slice(0, LONGEST) || undefined;
  const [domain, proxy, policy, mode, branch, url] = [text('domain'), text('proxy'), text('policy'), text('git'), text('branch'), text('url')];
  const profiles = [...new Set((text('profiles') ?? '').split(/[\s,]+/).filter((name) => name !== ''))].slice(0, MOST_PROFILES);
  return {
    ...(domain !== undefined && { domain }),
    ...(isOneOf(PROXIES, proxy) && { proxy }),
    ...(isOneOf(POLICIES, policy) && { policy }),
    profiles,
    ...(isOneOf(MODES, mode) && { git: { mode, ...(branch !== undefined && { branch }), ...(url !== undefined && { url }) } }),
  };
}

const PROXIES = ['traefik', 'caddy', 'none'] as const;
const POLICIES = ['warn', 'enforce'] as const;
const MODES = ['local', 'push', 'remote'] as const;

function isOneOf<T extends string>(all: readonly T[], value: string | undefined): value is T {
  return value !== undefined && (all as readonly string[]).includes(value);
}

/** The form again, filled in. */
export function settingsFields({ domain = '', proxy, policy, profiles, git }: CommonSettings): Readonly<Record<'domain' | 'proxy' | 'policy' | 'profiles' | 'git' | 'branch' | 'url', string>> {
  return { domain, proxy: proxy ?? '', policy: policy ?? '', profiles: profiles.join(', '), git: git?.mode ?? '', branch: git?.branch ?? '', url: git?.url ?? '' };
}
