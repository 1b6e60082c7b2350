/** What a sealed file tells of itself, as far as it matters here. */
export interface SopsMetadata {
  /** The data key, sealed to each recipient (armored). */
  readonly age: readonly { readonly recipient: string; readonly enc: string }[];
  /** RFC 3339; authenticated with the MAC. */
  readonly lastmodified: string;
  /** SHA-512 of all values in order, sealed with the data key. */
  readonly mac: string;
  readonly macOnlyEncrypted: boolean;
  /** Which keys are left in clear, when the file has a rule of its own for it. */
  readonly rule?: string;
  /** The data key is split among groups of keys. */
  readonly groups: boolean;
  /** Everything, to be written back as it was. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A file that needs all of these would not open for an age key alone. */
const RULES = ['encrypted_suffix', 'unencrypted_regex', 'encrypted_regex', 'unencrypted_comment_regex', 'encrypted_comment_regex'] as const;
export const UNENCRYPTED_SUFFIX = '_unencrypted';
/** The version of the format that is written. Newer programs of SOPS read it. */
const VERSION = '3.9.4';

/** @returns undefined: this is no metadata of SOPS */
export function readMetadata(raw: unknown): SopsMetadata | undefined {
  if (!isRecord(raw)) return undefined;
  const { mac, lastmodified } = raw;
  if (typeof mac !== 'string' || typeof lastmodified !== 'string') return undefined;
  const age = (Array.isArray(raw['age']) ? raw['age'] : []).flatMap((each: unknown) => (isRecord(each) && typeof each['recipient'] === 'string' && typeof each['enc'] === 'string' ? [{ recipient: each['recipient'], enc: each['enc'] }] : []));
  const suffix = raw['unencrypted_suffix'];
  const rule = RULES.find((name) => typeof raw[name] === 'string' && raw[name] !== '') ?? (typeof suffix === 'string' && suffix !== '' && suffix !== UNENCRYPTED_SUFFIX ? 'unencrypted_suffix' : undefined);
  const groups = raw['key_groups'];
  return { age, lastmodified, mac, macOnlyEncrypted: String(raw['mac_only_encrypted'] ?? false) === 'true', ...(rule === undefined ? {} : { rule }), groups: Array.isArray(groups) && groups.length > 0, raw };
}

/** The metadata of a file that is sealed to age keys only. */
export function writeMetadata({ age, lastmodified, mac }: Pick<SopsMetadata, 'age' | 'lastmodified' | 'mac'>): Readonly<Record<string, unknown>> {
  return { age: age.map(({ recipient, enc }) => ({ recipient, enc })), lastmodified, mac, unencrypted_suffix: UNENCRYPTED_SUFFIX, version: VERSION };
}

/** `{age: [{enc: x}]}` → `age__list_0__map_enc: x`: files of variables have no other way. Sorted. */
export function flatten(value: unknown, prefix = ''): readonly (readonly [key: string, text: string])[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => flatten(item, `${prefix}__list_${index}`));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => flatten(item, prefix === '' ? key : `${prefix}__map_${key}`)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return value === undefined || value === null ? [] : [[prefix, String(value)]];
}

/** The way back. Unknown or broken keys are left out. */
export function unflatten(entries: readonly (readonly [key: string, text: string])[]): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const lists = new Map<string, Map<number, Record<string, unknown>>>();
  for (const [key, text] of entries) {
    const match = /^([a-z_]+?)__list_(\d{1,3})__map_([a-z_]+)$/.exec(key);
    const [, list = '', index = '', field = ''] = match ?? [];
    if (match === null) result[key] = text;
    else {
      const items = lists.get(list) ?? new Map<number, Record<string, unknown>>();
      const item = items.get(Number(index)) ?? (Object.create(null) as Record<string, unknown>);
      item[field] = text;
      lists.set(list, items.set(Number(index), item));
    }
  }
  for (const [list, items] of lists) result[list] = [...items].toSorted(([a], [b]) => a - b).map(([, item]) => item);
  return result;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
