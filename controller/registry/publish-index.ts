import type { RegistryIndex } from '../../schemas/generated/registry.ts';
import { entryOf } from '../catalogue/entry.ts';
import { fileDigest } from '../catalogue/template-digest.ts';
import type { Template } from '../catalogue/template.ts';

/**
 * An index of templates, and the files that it names by the path beside it. Versions that were published before stay in it, so that whoever has one can
 * still be told of it; a version that is there already must not change.
 * @param published ISO 8601 @returns the ids whose version says the same as before and whose files do not
 */
export function publishIndex(name: string, templates: readonly Template[], before: RegistryIndex | undefined, published: string): { readonly index: RegistryIndex; readonly files: ReadonlyMap<string, Uint8Array>; readonly changed: readonly string[] } {
  const apps = templates.map(({ manifest, files, digest }): RegistryIndex['apps'][number] => {
    const { source: _source, trust: _trust, ...entry } = entryOf(manifest, { source: name, trust: 'community', digest });
    return { ...entry, categories: [...entry.categories], tags: [...entry.tags], architectures: [...entry.architectures], replaces: [...entry.replaces], dependencies: [...entry.dependencies], files: [...files].map(([path, bytes]) => ({ path, size: bytes.length, sha256: fileDigest(bytes) })) };
  });
  const keyOf = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id}/${version}`;
  const known = new Map((before?.apps ?? []).map((app) => [keyOf(app), app]));
  const changed = apps.filter((app) => known.has(keyOf(app)) && known.get(keyOf(app))?.digest !== app.digest).map(keyOf);
  const all = new Map([...known, ...apps.map((app) => [keyOf(app), app] as const)]);
  return {
    index: { schemaVersion: 1, name, sequence: (before?.sequence ?? 0) + 1, published, apps: [...all.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) },
    files: new Map(templates.flatMap(({ manifest, files }) => [...files].map(([path, bytes]) => [`${keyOf(manifest)}/${path}`, bytes] as const))),
    changed,
  };
}
