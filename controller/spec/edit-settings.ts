import type { Settings } from '../../schemas/generated/settings.ts';
import type { CommonSettings } from '../model/common-settings.ts';
import { addName, addPairText, removeKey, removeName, setInSection, setValue } from './edit-yaml.ts';

/** The part of the settings that a form can change. */
export function commonSettings({ domain, proxy, policy, profiles = [], git }: Settings): CommonSettings {
  const provider = typeof proxy === 'string' ? proxy : proxy?.provider;
  return {
    ...(domain !== undefined && { domain }),
    ...(provider !== undefined && { proxy: provider as NonNullable<CommonSettings['proxy']> }),
    ...(policy !== undefined && { policy }),
    profiles,
    ...(git !== undefined && { git: { mode: git.mode, ...(git.branch !== undefined && { branch: git.branch }), ...(git.remote !== undefined && { url: git.remote.url }) } }),
  };
}

/**
 * A settings text with other values; everything else in it stays as it was written. Undefined: it is not written so that this could be done.
 * @param before what the text says now
 */
export function editSettings(text: string, before: CommonSettings, after: CommonSettings): string | undefined {
  const steps: readonly ((text: string) => string | undefined)[] = [
    (now) => setTop(now, 'domain', before.domain, after.domain),
    (now) => (before.proxy !== after.proxy && after.proxy !== undefined ? (setValue(now, ['proxy', 'provider'], after.proxy) ?? setTop(now, 'proxy', before.proxy, after.proxy)) : setTop(now, 'proxy', before.proxy, after.proxy)),
    (now) => setTop(now, 'policy', before.policy, after.policy),
    (now) => setProfiles(now, before.profiles, after.profiles),
    (now) => setGit(now, before.git, after.git),
  ];
  return steps.reduce<string | undefined>((now, step) => (now === undefined ? undefined : step(now)), text);
}

function setTop(text: string, key: string, before: string | undefined, after: string | undefined): string | undefined {
  if (before === after) return text;
  if (after === undefined) return removeKey(text, [key]);
  return setValue(text, [key], after) ?? addPairText(text, [], key, after);
}

function setProfiles(text: string, before: readonly string[], after: readonly string[]): string | undefined {
  if (before.join('\n') === after.join('\n')) return text;
  if (after.length === 0) return removeKey(text, ['profiles']);
  if (before.length === 0) return setValue(text, ['profiles'], after) ?? addPairText(text, [], 'profiles', after);
  // New ones first: a list must not become empty on the way.
  const added = after.filter((name) => !before.includes(name)).reduce<string | undefined>((now, name) => (now === undefined ? undefined : addName(now, ['profiles'], name)), text);
  return before.filter((name) => !after.includes(name)).reduce<string | undefined>((now, name) => (now === undefined ? undefined : removeName(now, ['profiles'], name)), added);
}

function setGit(text: string, before: CommonSettings['git'], after: CommonSettings['git']): string | undefined {
  if (after === undefined) return before === undefined ? text : removeKey(text, ['git']);
  let now: string | undefined = text;
  if (before?.mode !== after.mode) now = setInSection(now, 'git', 'mode', after.mode) ?? (before === undefined ? `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}git:\n  mode: ${after.mode}\n` : undefined);
  if (now !== undefined && before?.branch !== after.branch) now = after.branch === undefined ? removeKey(now, ['git', 'branch']) : setValue(now, ['git', 'branch'], after.branch);
  if (now !== undefined && before?.url !== after.url) now = after.url === undefined ? removeKey(now, ['git', 'remote']) : (setValue(now, ['git', 'remote', 'url'], after.url) ?? addPairText(now, ['git'], 'remote', { url: after.url }));
  return now;
}
