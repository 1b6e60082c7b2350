import { createHash } from 'node:crypto';
import jsonPatch from 'fast-json-patch';
import type { FieldDifference } from '../model/operation.ts';
import type { CanonicalModel } from '../model/stack-spec.ts';

const MASK = '•••';
const MARK = /^\u2022{3}[0-9a-f]{4}$/;
/** Values under these are secret or may be: shown as changed, never as what they are. */
const SECRET_PATH = /\/(?:environment|secrets|configs|args)\//i;
const SECRET_KEY = /(?:pass|secret|token|key|credential|auth)[^/]*$/i;
/** Texts that tell a secret wherever they stand: `--token=x`, `PASSWORD=x`, `https://user:x@host`. */
const SECRET_TEXT = /(?:pass|secret|token|credential|api-?key)[\w-]*[=:\s]\s*\S|:\/\/[^/\s:@]*:[^/\s@]+@/i;
/** An option whose value is the next word of a command. */
const SECRET_OPTION = /^--?[\w-]*(?:pass|secret|token|credential|api-?key|auth)[\w-]*$/i;

/**
 * What changed between the applied and the desired model of one service, as JSON Patch steps with the values before.
 * `applied` has been through `maskSecrets`. Whether a value that may be secret changed is told, the value never is.
 */
export function serviceDifferences(applied: CanonicalModel | undefined, desired: CanonicalModel, service: string): readonly FieldDifference[] {
  const before = serviceOf(applied, service);
  const after = serviceOf(maskSecrets(desired), service);
  if (before === undefined || after === undefined) return [];
  return jsonPatch.compare(before, after).flatMap((step) => toDifference(step, before, `/services/${service}`));
}

function toDifference(step: jsonPatch.Operation, before: object, prefix: string): FieldDifference[] {
  if (step.op !== 'add' && step.op !== 'remove' && step.op !== 'replace') return [];
  const path = `${prefix}${step.path}`;
  const from: unknown = step.op === 'add' ? undefined : jsonPatch.getValueByPointer(before, step.path);
  const to: unknown = step.op === 'remove' ? undefined : step.value;
  return [{
    path,
    op: step.op,
    ...(from === undefined ? {} : { from: shown(from, path) }),
    ...(to === undefined ? {} : { to: shown(to, path) }),
  }];
}

// Marks differ where values do; a reader has no use for that.
function shown(value: unknown, path: string): unknown {
  return isSecretPath(path) || (typeof value === 'string' && value.startsWith(MASK)) ? MASK : value;
}

/** Replaces every value that may be secret by a mark that is equal for equal values. The result may be written down. */
export function maskSecrets(model: CanonicalModel): CanonicalModel {
  return maskValue(model, '') as CanonicalModel;
}

function maskValue(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => (isOption(value[index - 1]) && typeof item === 'string' ? mark(item) : maskValue(item, `${path}/${index}`)));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskValue(item, `${path}/${key}`)]));
  if (value === null) return value;
  return isSecretPath(path) || (typeof value === 'string' && SECRET_TEXT.test(value)) ? mark(value) : value;
}

function isOption(word: unknown): boolean {
  return typeof word === 'string' && SECRET_OPTION.test(word);
}

function mark(value: unknown): string {
  // Masking twice changes nothing: what is remembered was masked when it was written down.
  if (typeof value === 'string' && MARK.test(value)) return value;
  // 16 bits: nearly always enough to see that a value changed, never enough to guess it back.
  return `${MASK}${createHash('sha256').update(String(value)).digest('hex').slice(0, 4)}`;
}

function isSecretPath(path: string): boolean {
  return SECRET_PATH.test(path) || SECRET_KEY.test(path);
}

function serviceOf(model: CanonicalModel | undefined, name: string): object | undefined {
  const services = model?.['services'];
  if (typeof services !== 'object' || services === null) return undefined;
  const service = (services as Readonly<Record<string, unknown>>)[name];
  return typeof service === 'object' && service !== null ? service : undefined;
}

/** One clause for a person: `image nginx:1.26 → nginx:1.27, 2 more fields`. */
export function summarise(differences: readonly FieldDifference[]): string {
  const [first, ...rest] = differences;
  if (first === undefined) return 'the stack file changed';
  const field = first.path.split('/').slice(3).join('.').replaceAll('~1', '/').replaceAll('~0', '~');
  const values = first.op === 'add' ? ' added' : first.op === 'remove' ? ' removed' : first.to === MASK ? ' changed' : ` ${short(first.from)} → ${short(first.to)}`;
  return `${field}${values}${rest.length > 0 ? `, ${rest.length} more ${rest.length === 1 ? 'field' : 'fields'}` : ''}`;
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
