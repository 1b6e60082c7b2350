import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { StackBundle } from '../model/source-bundle.ts';
import type { UnsealedFile, UnsealedValue } from '../model/unsealed.ts';
import type { Identity } from './age-keys.ts';
import { formatOf } from './sealed-document.ts';
import type { OpenFile } from './sealed-file.ts';
import { openSealed, parseSealed } from './sealed-file.ts';
import { isSealedValue } from './sealed-value.ts';
import { openSingle, singleValuesIn } from './single-value.ts';

/** Opened texts by what they were opened from, so that an unchanged file is opened once. In memory only. */
export type OpenedTexts = Map<string, UnsealedFile | UnsealedValue>;

const MOST_REMEMBERED = 5_000;

/** Opens what is sealed in a bundle. What cannot be opened is a value, too, which the spec reports at its place. */
export async function unsealBundle(bundle: StackBundle, keys: () => Promise<readonly Identity[]>, memory: OpenedTexts): Promise<StackBundle> {
  const files = new Map<string, UnsealedFile>();
  const values = new Map<string, UnsealedValue>();
  const sealed = [...bundle.files].flatMap(([path, content]) => (content.kind === 'text' && (looksSealed(path, content.text) || singleValuesIn(content.text).length > 0) ? [[path, content.text] as const] : []));
  if (sealed.length === 0) return bundle;
  const identities = await keys();
  for (const [path, text] of sealed) {
    if (looksSealed(path, text)) {
      const opened = await remembered(memory, `${path}\0${text}`, identities, async () => openFile(path, text, identities));
      if (opened !== undefined) files.set(path, opened as UnsealedFile);
    }
    for (const value of singleValuesIn(text)) {
      const opened = await remembered(memory, value, identities, async () => openSingle(value, identities));
      if (opened !== undefined) values.set(value, opened as UnsealedValue);
    }
  }
  return files.size === 0 && values.size === 0 ? bundle : { ...bundle, unsealed: { files, values } };
}

/** Cheap, because it is asked of every file: whether it is worth taking apart. */
export function looksSealed(path: string, text: string): boolean {
  if (/\.sops\.(?:ya?ml|json)$/i.test(basename(path))) return true;
  return text.includes('ENC[AES256_GCM,') && (formatOf(path) === 'dotenv' ? /^sops_\w+=/m.test(text) : /^\s*"?sops"?\s*:/m.test(text));
}

async function remembered(memory: OpenedTexts, text: string, identities: readonly Identity[], open: () => Promise<UnsealedFile | UnsealedValue | undefined>): Promise<UnsealedFile | UnsealedValue | undefined> {
  const key = createHash('sha256').update(`${identities.join(' ')}\0${text}`).digest('base64');
  const known = memory.get(key);
  if (known !== undefined) return known;
  const opened = await open();
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  if (opened !== undefined) memory.set(key, opened);
  return opened;
}

/** Undefined: it is in clear. */
async function openFile(path: string, text: string, identities: readonly Identity[]): Promise<UnsealedFile | undefined> {
  const opening = await openSealed(text, formatOf(path), identities);
  if (opening.kind === 'clear') return undefined;
  if (opening.kind === 'refused') return { ...opening.problem, kind: 'refused' };
  const { file } = opening;
  const variables = variablesOf(file);
  const secrets = file.values.filter((_, index) => isSealedValue(file.document.leaves[index]?.value.text ?? '')).map((value) => value.text);
  return { kind: 'open', content: contentOf(file), secrets: [...new Set(secrets)].filter((secret) => secret !== ''), ...(variables === undefined ? {} : { variables }) };
}

/** A file that SOPS sealed as a whole ("binary") is JSON with nothing but `data`. */
function contentOf({ document, values }: OpenFile): string {
  const [only] = document.leaves;
  const whole = document.format === 'json' && document.leaves.length === 1 && only?.path.join('.') === 'data';
  return whole ? (values[0]?.text ?? '') : document.print(values, undefined);
}

function variablesOf({ document, values }: OpenFile): ReadonlyMap<string, string> | undefined {
  const entries = document.leaves.flatMap(({ path }, index): [string, string][] => (path.length === 1 ? [[path[0] ?? '', textOf(values[index])]] : []));
  const flat = document.leaves.every(({ path, value }) => path.length === 1 || value.type === 'comment');
  return flat && new Set(entries.map(([name]) => name)).size === entries.length ? new Map(entries) : undefined;
}

/** Programs write `true`, SOPS writes `True`. */
function textOf(value: OpenFile['values'][number] | undefined): string {
  return value?.type === 'bool' ? value.text.toLowerCase() : (value?.text ?? '');
}

/** The same bundle, when none of it can be opened for one and the same reason. */
export function refuseBundle(bundle: StackBundle, problem: UnsealedFile): StackBundle {
  if (problem.kind === 'open') return bundle;
  const texts = [...bundle.files].flatMap(([path, content]) => (content.kind === 'text' ? [[path, content.text] as const] : []));
  const files = new Map(texts.filter(([path, text]) => looksSealed(path, text)).map(([path]) => [path, problem]));
  const { line: _, ...refusal } = problem;
  const values = new Map(texts.flatMap(([, text]) => singleValuesIn(text)).map((value) => [value, refusal]));
  return { ...bundle, unsealed: { files, values } };
}

/** The same bundle with the sealed text for whatever could not be opened for want of a key. */
export function standIn(bundle: StackBundle): StackBundle {
  const { unsealed } = bundle;
  if (unsealed === undefined) return bundle;
  const files = new Map([...unsealed.files].map(([path, file]) => [path, file.kind === 'refused' && file.code === 'secrets/no-key' ? closedFile(path, bundle) : file]));
  const values = new Map([...unsealed.values].map(([text, value]) => [text, value.kind === 'refused' && value.code === 'secrets/no-key' ? { kind: 'open' as const, text } : value]));
  return { ...bundle, unsealed: { files, values } };
}

function closedFile(path: string, { files }: StackBundle): UnsealedFile {
  const content = files.get(path);
  const text = content?.kind === 'text' ? content.text : '';
  return { kind: 'open', content: text, secrets: [], variables: valuesByPlace(path, text, undefined) };
}

/** The values of a sealed file by their place (`NAME`, `db.password`): in clear where it was opened, else their sealed text. Comments have no place. */
export function valuesByPlace(path: string, text: string, opened: OpenFile | undefined): ReadonlyMap<string, string> {
  const reading = opened === undefined ? parseSealed(text, formatOf(path)) : { kind: 'document' as const, document: opened.document };
  const leaves = reading.kind === 'document' ? reading.document.leaves : [];
  return new Map(leaves.flatMap((leaf, index) => (leaf.path.length === 0 ? [] : [[leaf.path.join('.'), (opened?.values[index] ?? leaf.value).text] as const])));
}
