import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGES } from '../sockets/message-table.ts';
import type { Route, RouteAccess } from '../routing/route.ts';

type Json = Readonly<Record<string, unknown>>;
/** Named by the operation or by the schema of its body. */
type Components = Map<string, unknown>;

const SCHEMAS = join(import.meta.dirname, '../../schemas');
const USUAL_PROBLEMS = [400, 401, 403, 429];

/** The OpenAPI 3.1 document, made of the table of routes and the very schemas that check and describe what goes over them. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const components: Components = new Map();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    if (route.doc === undefined) continue;
    const path = route.path.replaceAll(/[:*]([a-zA-Z]+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, components);
  }
  reference('api.schema.json#/definitions/Problem', components);
  return {
    openapi: '3.1.0',
    info: { title: 'Orbitr', version, description: `Everything that the page can do. Errors are problem documents (RFC 9457). Lists are cut by \`limit\` and \`offset\`, and name the \`next\` page. Answers carry an ETag; \`If-None-Match\` is answered with 304.\n\n${socketText()}`, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: { schemas: Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))), securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'orb_…, made under Account' }, session: { type: 'apiKey', in: 'cookie', name: 'orbitr' } } },
  };
}

function operationOf({ doc, path, access, method }: Route, components: Components): Json {
  if (doc === undefined) throw new Error('only routes with a description are described');
  const { id, tag, summary, query = {}, headers = {}, request, response, problems = [] } = doc;
  const inPath = [...path.matchAll(/[:*]([a-zA-Z]+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(query).map(([name, { schema, description }]) => ({ name, in: 'query', description, schema }));
  const inHeaders = Object.entries(headers).map(([name, { required, description }]) => ({ name, in: 'header', required, description, schema: { type: 'string' } }));
  const content = (type: string | undefined, schema: object, example?: unknown): Json => ({ [type ?? 'application/json']: { schema, ...(example !== undefined && { example }) } });
  const body = request && { required: true, content: content(request.type, request.schema === undefined ? { type: 'string' } : reference(`api-requests.schema.json#/definitions/${request.schema}`, components), request.example) };
  const answer = response.schema === undefined ? (response.type === undefined ? undefined : { type: 'string' }) : reference(`api.schema.json#/definitions/${response.schema}`, components);
  const statuses = [...new Set([...USUAL_PROBLEMS, ...(path.includes(':stack') ? [404] : []), ...problems])].toSorted();
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: needText(access),
    ...([...inPath, ...inQuery, ...inHeaders].length > 0 && { parameters: [...inPath, ...inQuery, ...inHeaders] }),
    ...(body && { requestBody: body }),
    responses: {
      [response.status]: { description: response.description, ...(answer && { content: content(response.type, answer) }) },
      ...(method === 'GET' && response.schema !== undefined && { 304: { description: 'As the ETag says' } }),
      ...Object.fromEntries(statuses.map((status) => [status, { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }])),
    },
  };
}

/** A schema of a file under the name that it has in the document; it and all that it refers to are taken in. */
function reference(target: string, components: Components): Json {
  const [file = '', pointer = ''] = target.split('#');
  const keys = pointer.split('/').slice(1);
  const own = file.startsWith('api');
  const name = own ? (keys.at(-1) ?? '') : [file.replace('.schema.json', ''), ...keys.filter((key) => key !== 'definitions' && key !== 'properties')].join('-');
  if (!components.has(name)) {
    // Before its insides: they may refer back to it.
    components.set(name, {});
    components.set(name, taken(keys.reduce<unknown>((node, key) => (node as Json)[key], schemaFile(file)), file, components));
  }
  return { $ref: `#/components/schemas/${name}` };
}

function taken(node: unknown, file: string, components: Components): unknown {
  if (Array.isArray(node)) return node.map((item) => taken(item, file, components));
  if (typeof node !== 'object' || node === null) return node;
  const ref = (node as Json)['$ref'];
  if (typeof ref === 'string') return reference(ref.startsWith('#') ? `${file}${ref}` : ref, components);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, taken(value, file, components)]));
}

/** Read when somebody asks for the document, and forgotten again. */
function schemaFile(name: string): Json {
  return JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as Json;
}

function needText(access: RouteAccess): string {
  if (access === 'public') return 'For everybody.';
  if (access === 'signed-in') return 'For whoever is signed in.';
  const where = { everything: 'on everything', something: 'on any stack; the answer holds only what you may see', stack: 'on the stack' }[access.on];
  return `Needs the role ${access.role} ${where}; a token needs the scope ${access.scope}.`;
}

function socketText(): string {
  const lines = Object.entries(MESSAGES).map(([type, { about }]) => `- \`{"type": "${type}", "id": "1"${type === 'stacks' || type === 'stop' ? '' : ', "stack": "blog"'}}\`: ${about}`);
  return `Live data comes as server-sent events, or over one WebSocket at \`/api/v1/live\`. What may be sent there:\n${lines.join('\n')}\n\nAnswers carry the \`id\`: \`subscribed\`, \`refused\`, the events of the same stream over HTTP, \`ended\`. Whoever reads slowly is waited for; whoever takes nothing for a minute is cut off with 1013.`;
}
