import jsonPatch from 'fast-json-patch';
import type { FieldDifference } from '../model/operation.ts';
import type { CanonicalModel } from '../model/stack-spec.ts';

const MASK = '•••';
/** Values under these are secret or may be: shown as changed, never as what they are. */
const SECRET_PATH = /\/(?:environment|secrets|args)\//i;
const SECRET_KEY = /(?:pass|secret|token|key|credential|auth)[^/]*$/i;

/**
 * What changed between the applied and the desired model of one service, as JSON Patch steps with the values before.
 * Keys whose values may be secret are masked on both sides: whether a value changed is told, the value never is.
 */
export function serviceDifferences(applied: CanonicalModel | undefined, desired: CanonicalModel, service: string): readonly FieldDifference[] {
  const before = serviceOf(applied, service);
  const after = serviceOf(desired, service);
  if (before === undefined || after === undefined) return [];
  return jsonPatch.compare(before, after).flatMap((step) => toDifference(step, before, `/services/${service}`));
}

function toDifference(step: jsonPatch.Operation, before: object, prefix: string): FieldDifference[] {
  if (step.op !== 'add' && step.op !== 'remove' && step.op !== 'replace') return [];
  const path = `${prefix}${step.path}`;
  const secret = SECRET_PATH.test(path) || SECRET_KEY.test(path);
  const from = step.op === 'add' ? undefined : jsonPatch.getValueByPointer(before, step.path);
  const to = step.op === 'remove' ? undefined : step.value;
  return [{
    path,
    op: step.op,
    ...(from === undefined ? {} : { from: secret ? MASK : from }),
    ...(to === undefined ? {} : { to: secret ? MASK : to }),
  }];
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
  const values = first.op === 'replace' ? ` ${short(first.from)} → ${short(first.to)}` : first.op === 'add' ? ` added` : ` removed`;
  return `${field}${values}${rest.length > 0 ? `, ${rest.length} more ${rest.length === 1 ? 'field' : 'fields'}` : ''}`;
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
