import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { resolveScalar } from './resolve-scalar.ts';

/** Compose's own order; whatever else there is follows. */
const SECTIONS = ['name', 'services', 'networks', 'volumes', 'secrets', 'configs'];

/** What Compose's YAML leaves out when it is empty, though its JSON does not. */
const LEFT_OUT_EMPTY = new Set(['ipam', 'resources', 'placement', 'command', 'entrypoint']);
/** Text to Go, but booleans and numbers to base 60 to the YAML 1.1 of other tools. */
const OLD_YAML = /^(?:y|yes|n|no|on|off|\d+(?::\d+)+)$/i;
/** People write these on one line, and ports in quotes. */
const ONE_LINE = new Set(['command', 'entrypoint', 'test']);
const QUOTED = new Set([...ONE_LINE, 'ports']);

/** A resolved model as `docker compose config` prints it. Every `$` is doubled, so that the text can be read again and means the same. */
export function printModelYaml(model: Readonly<Record<string, unknown>>): string {
  const document = new Document(inOrder(model), { aliasDuplicateObjects: false });
  quoteDoubtful(document);
  visit(document, {
    Pair: (_, { key, value }) => (isScalar(key) && LEFT_OUT_EMPTY.has(String(key.value)) && isEmpty(value) ? visit.REMOVE : undefined),
  });
  return printed(document);
}

/** A stack file as a person would write it, in the order given. */
export function printStackYaml(model: Readonly<Record<string, unknown>>): string {
  const document = new Document(model, { aliasDuplicateObjects: false });
  quoteDoubtful(document);
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isSeq(value)) return;
      value.flow = ONE_LINE.has(String(key.value));
      if (QUOTED.has(String(key.value))) for (const item of value.items) if (isScalar(item)) item.type = 'QUOTE_DOUBLE';
    },
  });
  return printed(document);
}

/** What the library writes without quotes, Go may read as a number: `1_000`, `0o7`, a date. */
function quoteDoubtful(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && (resolveScalar(node.value).value !== node.value || OLD_YAML.test(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
}

function printed(document: Document): string {
  return document.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: false }).replaceAll('$', '$$$$');
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
