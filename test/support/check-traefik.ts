import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

interface Routers { readonly [name: string]: { readonly rule?: string; readonly service?: string; readonly middlewares?: readonly string[]; readonly entryPoints?: readonly string[] } }
interface Document {
  readonly http: { readonly routers?: Routers; readonly services?: Readonly<Record<string, object>>; readonly middlewares: Readonly<Record<string, object>> };
  readonly tcp?: { readonly routers: Routers; readonly services: Readonly<Record<string, object>> };
  readonly udp?: { readonly routers: Routers; readonly services: Readonly<Record<string, object>> };
}

/** Our own internals that a router of ours may lead to. */
const INTERNAL: Readonly<Record<string, string>> = { 'orbitr-api': 'api@internal' };
const HOST = '(?:Host|HostSNI)\\(`(?:[a-z0-9.-]+|\\*)`\\)|(?:HostRegexp|HostSNIRegexp)\\(`\\^\\[\\^\\.\\]\\+(?:\\\\\\.[a-z0-9-]+)+\\$`\\)';
const PATH = '\\(Path\\(`(?:/[A-Za-z0-9._~-]+)+`\\) \\|\\| PathPrefix\\(`(?:/[A-Za-z0-9._~-]+)+/`\\)\\)';
/** Everything that a rule of ours may be, from its first character to its last. */
const RULE = new RegExp(`^(?:(?:${HOST})(?: \\|\\| (?:${HOST}))*|(?:(?:${HOST})|\\((?:${HOST})(?: \\|\\| (?:${HOST}))*\\)) && ${PATH}|\\((?:${HOST})(?: \\|\\| (?:${HOST}))*\\)|PathPrefix\\(\`/api\`\\))$`);
/** Elements that may be empty; any other one fails the whole file. */
const MAY_BE_EMPTY = new Set(['tls', 'compress']);

/**
 * What is wrong with a file for Traefik, by rules of ours that its schema does not know: no template action, names that are ours alone, rules of
 * one form, references that lead somewhere, no element that is empty.
 */
export function traefikProblems(text: string): readonly string[] {
  const problems: string[] = [];
  if (text.includes('{{')) problems.push('the file has a template action');
  for (const [inside] of text.matchAll(/"(?:[^"\\]|\\.)*"/g)) if (inside.includes('{')) problems.push(`a text has a brace: ${inside}`);
  const document = JSON.parse(text) as Document;
  const { http, tcp, udp } = document;
  for (const [kind, section] of [['http', http], ['tcp', tcp], ['udp', udp]] as const) {
    for (const [name, router] of Object.entries(section?.routers ?? {})) {
      if (!/^[a-z0-9-]+$/.test(name)) problems.push(`router ${name} has a strange name`);
      if (kind !== 'udp' && !RULE.test(router.rule ?? '')) problems.push(`router ${name} has a strange rule: ${router.rule}`);
      if ((router.entryPoints ?? []).length !== 1) problems.push(`router ${name} has not one entry point`);
      if (INTERNAL[name] !== undefined ? router.service !== INTERNAL[name] : !Object.hasOwn(section?.services ?? {}, router.service ?? '')) problems.push(`router ${name} leads to ${router.service}`);
      for (const middleware of router.middlewares ?? []) if (!Object.hasOwn(http.middlewares, middleware)) problems.push(`router ${name} uses ${middleware}`);
    }
  }
  for (const name of [...Object.keys(http.middlewares), ...Object.keys(http.services ?? {})]) if (!/^[a-z0-9-]+$/.test(name)) problems.push(`${name} is a strange name`);
  findEmpty(document, '', problems);
  return problems;
}

function findEmpty(value: unknown, path: string, problems: string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  // Traefik leaves empty lists out before it looks whether an element is empty.
  const fields = Object.entries(value).filter(([, field]) => !(Array.isArray(field) && field.length === 0));
  if (fields.length === 0 && !MAY_BE_EMPTY.has(path.slice(path.lastIndexOf('/') + 1))) problems.push(`${path} is empty`);
  for (const [key, field] of fields) findEmpty(field, `${path}/${key}`, problems);
}

/** Of Traefik's file provider; where it is from stands beside it. */
const SCHEMA = join(import.meta.dirname, '../vectors/traefik/file-provider.schema.json');
const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

/** What is wrong with a file by that schema. */
export function schemaProblems(text: string): readonly string[] {
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
