import { Document, isMap, isScalar, visit } from 'yaml';
import { resolveScalar } from './resolve-scalar.ts';

/** Compose's own order; whatever else there is follows. */
const SECTIONS = ['name', 'services', 'networks', 'volumes', 'secrets', 'configs'];

/** What Compose's YAML leaves out when it is empty, though its JSON does not. */
const LEFT_OUT_EMPTY = new Set(['ipam', 'resources', 'placement', 'command', 'entrypoint']);
/** Text to Go, but booleans to the YAML 1.1 of other tools. */
const OLD_BOOLEAN = /^(?:y|yes|n|no|on|off)$/i;

/** A resolved model as `docker compose config` prints it. Every `$` is doubled, so that the text can be read again and means the same. */
export function printModelYaml(model: Readonly<Record<string, unknown>>): string {
  const document = new Document(inOrder(model), { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => (isScalar(key) && LEFT_OUT_EMPTY.has(String(key.value)) && isEmpty(value) ? visit.REMOVE : undefined),
    Scalar: (_, node) => {
      // What the library writes without quotes, Go may read as a number: `1_000`, `0o7`, a date.
      if (typeof node.value === 'string' && (resolveScalar(node.value).value !== node.value || OLD_BOOLEAN.test(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true }).replaceAll('$', '$$$$');
}

/** The same as JSON (`docker compose config --format json`). */
export function printModelJson(model: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(inOrder(model), null, 2).replaceAll('$', '$$$$');
}

function isEmpty(value: unknown): boolean {
  return (isMap(value) && value.items.length === 0) || (isScalar(value) && value.value === null);
}

function inOrder(model: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const first = SECTIONS.flatMap((key) => (model[key] === undefined ? [] : [[key, model[key]] as const]));
  const rest = Object.entries(model).filter(([key]) => !SECTIONS.includes(key));
  return Object.fromEntries([...first, ...rest]);
}
