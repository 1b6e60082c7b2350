import { parse } from 'smol-toml';
import type { Input } from '../../../schemas/generated/template.ts';
import { assignments, servicesOf } from './compose-texts.ts';
import type { ForeignApp, ForeignSource, Mapping } from './foreign-app.ts';
import { fileText, line, links, list, mapping, parsePlain, text } from './plain.ts';
import { variableName } from './name-variables.ts';
import { variableUses } from './variable-use.ts';

/** A blueprint of Dokploy: `blueprints/<id>/docker-compose.yml`, `template.toml` (variables, environment, domains, files) and `meta.json`. */
export function readDokploy(source: ForeignSource): ForeignApp | string {
  const compose = parsePlain('docker-compose.yml', fileText(source, 'docker-compose.yml', 'docker-compose.yaml'));
  if (typeof compose === 'string') return compose;
  const settings = parseToml(fileText(source, 'template.toml'));
  if (typeof settings === 'string') return settings;
  const meta = source.files.has('meta.json') ? parsePlain('meta.json', fileText(source, 'meta.json')) : {};
  if (typeof meta === 'string') return meta;
  const made = madeVariables(mapping(settings['variables']));
  const config = mapping(settings['config']);
  const environment = assignments(Array.isArray(config['env']) ? list(config['env']).map((each) => (typeof each === 'object' ? Object.entries(mapping(each)).map(([key, value]) => `${key}=${text(value)}`)[0] : each)) : config['env']);
  const [domain] = list(config['domains']).map(mapping);
  const port = Number(text(domain?.['port']));
  const mounts = list(config['mounts']).map(mapping).map((mount) => [text(mount['filePath']).replace(/^(?:\.\.?\/)*(?:files\/)?\/?/, ''), text(mount['content'])] as const);
  const filled = mounts.map(([path, content]) => [path, asCompose(content, made.names)] as const);
  return {
    name: text(meta['name']) || source.name,
    description: text(meta['description']) || source.name,
    appVersion: text(meta['version']),
    categories: list(meta['tags']).map(text),
    tags: list(meta['tags']).map(text),
    links: links({ website: mapping(meta['links'])['website'], source: mapping(meta['links'])['github'], documentation: mapping(meta['links'])['docs'] }),
    compose: withEnvironment(compose, environment),
    inputs: [...made.inputs, ...constants(environment)],
    replace: new Map(Object.entries(environment).flatMap(([name, value]) => (value === undefined || isConstant(value) ? [] : [[name, asCompose(value, made.names)] as const]))),
    ...(domain === undefined || !(port > 0) ? {} : { main: { service: text(domain['serviceName']), port } }),
    dataFolders: ['../files/', './'],
    shipped: new Map(filled.filter(([, content]) => variableUses(content).length === 0).map(([path, content]) => [path, new TextEncoder().encode(content.replaceAll('$$', '$'))])),
    written: new Map(filled.filter(([, content]) => variableUses(content).length > 0)),
    readme: fileText(source, 'instructions.md') || text(meta['description']),
    problems: made.problems,
  };
}

function parseToml(source: string): Mapping | string {
  if (source.length > 512 * 1024) return 'template.toml is too large';
  try {
    return parse(source) as Mapping;
  } catch (error) {
    return `template.toml cannot be read: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`;
  }
}

/** How Dokploy makes a value, by the one helper that it is. */
function helperInput(name: string, value: string): Omit<Input, 'name'> | undefined {
  const read = /^\$\{(?<helper>password|base64|hash|uuid|username|email|domain|randomPort|timestamp)(?::(?<length>\d+))?\}$/.exec(value)?.groups;
  if (read === undefined) return undefined;
  const label = line(name.replaceAll('_', ' ')) ?? name;
  const length = Math.min(256, Math.max(8, Number(read['length'] ?? 32)));
  switch (read['helper']) {
    case 'uuid':
      return { type: 'password', label, generate: { kind: 'uuid' } };
    case 'hash':
      return { type: 'password', label, generate: { kind: 'hex', length: Math.max(8, Math.ceil(length / 2)) } };
    case 'base64':
      return { type: 'password', label, generate: { kind: 'base64', length } };
    case 'username':
      return { type: 'string', label, default: 'admin' };
    case 'email':
      return { type: 'email', label, default: 'admin@example.org' };
    case 'domain':
      return { type: 'domain', label, help: 'At which browsers reach it.', default: 'localhost' };
    case 'randomPort':
      return { type: 'port', label, default: 20080 };
    case 'timestamp':
      return undefined;
    default:
      return { type: 'password', label, generate: { kind: 'password', length } };
  }
}

interface Made {
  readonly inputs: readonly Input[];
  /** Variable of the blueprint → its text for a Compose file. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

function madeVariables(variables: Mapping): Made {
  const inputs = new Map<string, Input>();
  const names = new Map<string, string>();
  const problems: string[] = [];
  for (const [name, given] of Object.entries(variables)) {
    const value = text(given);
    if (/\$\{(?:jwt|timestamps|timestampms|timestamp)\b/.test(value)) problems.push(`${name} is a signed token or a time, which only Dokploy makes`);
    const helper = helperInput(name, value);
    const own = `BLUEPRINT_${variableName(name)}`;
    if (helper !== undefined) {
      inputs.set(own, { name: own, ...helper });
      names.set(name, `\${${own}}`);
    } else names.set(name, value);
  }
  // One variable may be made of others, and of helpers in the middle of a text.
  const filled = new Map([...names].map(([name, value]) => [name, value.startsWith('${BLUEPRINT_') ? value : fill(name, value, names, inputs)]));
  return { inputs: [...inputs.values()], names: filled, problems };
}

function fill(owner: string, value: string, names: ReadonlyMap<string, string>, inputs: Map<string, Input>): string {
  return value.replace(/\$\{([\w-]+)(?::(\d+))?\}|\$/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$$';
    if (names.get(name)?.startsWith('${BLUEPRINT_') === true) return names.get(name) ?? '';
    const helper = helperInput(name, whole);
    if (helper === undefined) return names.get(name)?.replaceAll('$', '$$$$') ?? '';
    const own = `BLUEPRINT_${variableName(owner)}_${variableName(name)}`;
    inputs.set(own, { name: own, ...helper });
    return `\${${own}}`;
  });
}

/** A text of a blueprint as Compose understands it: its variables in place, every other dollar a dollar. */
function asCompose(value: string, names: ReadonlyMap<string, string>): string {
  return value.replace(/\$\{([\w-]+)(?::\d+)?\}|\$/g, (whole, name: string | undefined) => (name === undefined ? '$$' : (names.get(name) ?? whole.replaceAll('$', '$$$$'))));
}

function isConstant(value: string): boolean {
  return !value.includes('${');
}

/** What a blueprint sets to a plain text the user may set to another one. */
function constants(environment: Readonly<Record<string, string | undefined>>): readonly Input[] {
  return Object.entries(environment).flatMap(([name, value]): Input[] => {
    if (value === undefined || !isConstant(value)) return [];
    const clean = line(value.replace(/^"(.*)"$|^'(.*)'$/, '$1$2'));
    const secret = /PASS|SECRET/i.test(name);
    const base = { name, label: line(name.replaceAll('_', ' ').toLowerCase()) ?? name, advanced: true };
    if (secret && clean !== undefined) return [{ ...base, type: 'password', generate: { kind: 'password', length: 32 }, advanced: false }];
    return [{ ...base, type: 'string', required: false, ...(clean === undefined ? {} : { default: clean }) }];
  });
}

/** Dokploy hands its environment to the Compose file as `.env`; a service that reads that file gets all of it. */
function withEnvironment(compose: Mapping, environment: Readonly<Record<string, string | undefined>>): Mapping {
  const services = Object.fromEntries(servicesOf(compose).map(([name, service]) => {
    const { env_file: files, ...rest } = service;
    const reads = [...list(files), ...(typeof files === 'string' ? [files] : [])].some((file) => /^(?:\.\/)?\.env$/.test(text(mapping(file)['path'] ?? file)));
    if (!reads) return [name, service];
    const all = Object.fromEntries(Object.keys(environment).map((key) => [key, `\${${key}}`]));
    return [name, { ...rest, environment: { ...all, ...Object.fromEntries(Object.entries(assignments(rest['environment'])).map(([key, value]) => [key, value ?? null])) } }];
  }));
  return { ...compose, services };
}

