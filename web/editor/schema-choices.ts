/** What completion and hover read of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  /** What is usual where other texts are allowed, too. */
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export type Schemas = Readonly<Record<string, Schema>>;

export interface Choice {
  readonly word: string;
  readonly kind: 'key' | 'value';
  readonly description: string | undefined;
  /** What a value of this key is, for example `list`. */
  readonly detail: string | undefined;
  /** A mapping or list follows on the next line. */
  readonly opens: boolean;
}

/** The schema at a path of keys below a file's schema; undefined: the schema says nothing about it. @param file key of `schemas` */
export function schemaAt(schemas: Schemas, file: string, path: readonly string[]): Schema | undefined {
  let place = resolve(schemas, file, schemas[file]);
  for (const key of path) {
    const { schema } = place;
    if (schema === undefined) return undefined;
    place = resolve(schemas, place.file, key === '-' ? schema.items : below(schema, key));
  }
  return place.schema;
}

/** What may stand at a place: keys that are not there yet, or the values that the schema names. Pure. */
export function choicesAt(schemas: Schemas, file: string, { path, kind, siblings }: { readonly path: readonly string[]; readonly kind: 'key' | 'value'; readonly siblings: readonly string[] }): readonly Choice[] {
  const schema = schemaAt(schemas, file, path);
  if (schema === undefined) return [];
  if (kind === 'value' || path.at(-1) === '-' && schema.properties === undefined) return valuesOf(schema);
  return Object.keys(schema.properties ?? {}).filter((key) => !siblings.includes(key)).map((key): Choice => {
    const child = schemaAt(schemas, file, [...path, key]);
    const types = typesOf(child);
    return { word: key, kind: 'key', description: schema.properties?.[key]?.description ?? child?.description, detail: types.map((type) => WORDS[type] ?? type).join(' or ') || undefined, opens: types.length > 0 && types.every((type) => type === 'object' || type === 'array') };
  });
}

const WORDS: Readonly<Record<string, string>> = { object: 'mapping', array: 'list', string: 'text', integer: 'number', boolean: 'true/false', null: 'nothing' };

function valuesOf(schema: Schema): readonly Choice[] {
  const named = schema.enum ?? schema.examples ?? (typesOf(schema).includes('boolean') ? [true, false] : []);
  return named.filter((value) => value !== null).map((value): Choice => ({ word: String(value), kind: 'value', description: undefined, detail: undefined, opens: false }));
}

function typesOf(schema: Schema | undefined): readonly string[] {
  const type = schema?.type;
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}

function below(schema: Schema, key: string): Schema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  const pattern = Object.entries(schema.patternProperties ?? {}).find(([source]) => new RegExp(source).test(key))?.[1];
  return pattern ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
}

interface Placed {
  readonly file: string;
  readonly schema: Schema | undefined;
}

/** Follows references, within a file and from one to another. What the reference itself says of the place wins over what it leads to. */
function resolve(schemas: Schemas, file: string, schema: Schema | undefined): Placed {
  let [at, found] = [file, schema];
  for (let steps = 0; found?.$ref !== undefined && steps < 20; steps += 1) {
    const [name = '', pointer = ''] = found.$ref.split('#');
    const target = name === '' ? at : name;
    const keys = pointer.split('/').filter((key) => key !== '');
    const { $ref: _ref, ...own } = found;
    found = { ...keys.reduce<Schema | undefined>((inner, key) => (inner as Readonly<Record<string, Schema>> | undefined)?.[key], schemas[target]), ...own };
    at = target;
  }
  return { file: at, schema: found };
}
