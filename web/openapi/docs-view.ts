type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI document as a page lays it out. */
export function docsView(document: Json): Json & { readonly about: string } {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => operationView(method.toUpperCase(), path, operation)));
  const groups = Map.groupBy(operations, ({ tag }) => tag);
  const info = document['info'] as { readonly version: string; readonly description: string };
  const schemas = (document['components'] as { readonly schemas: Json }).schemas;
  return {
    version: info.version,
    // Markdown.
    about: info.description,
    groups: [...groups].map(([tag, entries]) => ({ tag, entries })),
    schemas: Object.entries(schemas).map(([name, schema]) => ({ name, text: JSON.stringify(schema, null, 2) })),
  };
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: { readonly $ref?: string }; readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> }>>;
}

function operationView(method: string, path: string, { operationId, tags, summary, description, parameters = [], requestBody, responses }: Operation) {
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const example = body?.example;
  return {
    id: operationId, tag: tags[0] ?? '', method, path, summary, need: description, parameters,
    body: body && { type, schema: nameOf(body.schema), example: example === undefined ? undefined : JSON.stringify(example, null, 2) },
    responses: Object.entries(responses).map(([status, { description: what, content = {} }]) => ({ status, what, schema: nameOf(Object.values(content)[0]?.schema) })),
  };
}

function nameOf(schema: { readonly $ref?: string } | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}
