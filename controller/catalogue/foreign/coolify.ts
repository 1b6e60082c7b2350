import type { Input } from '../../../schemas/generated/template.ts';
import { assignments, servicesOf, textsIn } from './compose-texts.ts';
import type { ForeignApp, ForeignSource, MainPort, Mapping } from './foreign-app.ts';
import { fileText, links, list, mapping, parsePlain, text } from './plain.ts';
import { variableUses } from './variable-use.ts';

/** A service of Coolify: one Compose file with facts in the comments at its top, and variables whose names say how they are made. */
export function readCoolify(source: ForeignSource): ForeignApp | string {
  const written = fileText(source, 'compose.yaml');
  const compose = parsePlain('compose.yaml', written);
  if (typeof compose === 'string') return compose;
  const facts = new Map(written.split('\n').flatMap((row) => {
    const read = /^#\s*([a-z_]+):\s*(.+?)\s*$/.exec(row);
    return read === null ? [] : [[read[1] ?? '', read[2] ?? ''] as const];
  }));
  const contents = withContents(compose);
  const addressed = withAddresses(contents.compose, Number(facts.get('port') ?? ''));
  const names = new Set(textsIn(addressed.compose).flatMap(variableUses).map(({ name }) => name));
  const made = [...names].flatMap((name) => magicInput(name, addressed.main?.address) ?? []);
  const unknown = [...names].filter((name) => /^SERVICE_(?!URL_|FQDN_|USER|PASSWORD|BASE64|REALBASE64|HEX|NAME)/.test(name));
  return {
    name: source.name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
    description: facts.get('slogan') ?? source.name,
    categories: [facts.get('category') ?? '', ...(facts.get('tags') ?? '').split(',')],
    tags: (facts.get('tags') ?? '').split(',').map((tag) => tag.trim()),
    links: links({ website: undefined, source: undefined, documentation: facts.get('documentation')?.split('?')[0] }),
    compose: addressed.compose,
    inputs: made,
    // A service's name is how the others reach it.
    replace: new Map([...names].filter((name) => name.startsWith('SERVICE_NAME_')).map((name) => [name, name.slice('SERVICE_NAME_'.length).toLowerCase().replaceAll('_', '-')])),
    ...(addressed.main === undefined ? {} : { main: addressed.main }),
    dataFolders: ['./'],
    shipped: contents.plain,
    written: contents.written,
    readme: facts.get('slogan') ?? '',
    problems: [
      ...(facts.get('ignore') === 'true' ? ['its catalogue does not offer it'] : []),
      ...(unknown.length > 0 ? [`${unknown.join(', ')} are signed tokens or other values that only Coolify makes`] : []),
    ],
  };
}

const ADDRESS = /^SERVICE_(?:URL|FQDN)_(?<id>.+?)(?:_(?<port>\d{2,5}))?$/;

/** A variable of an address in a service's environment says that the service has a page, and at which port. */
function withAddresses(compose: Mapping, declared: number): { readonly compose: Mapping; readonly main: MainPort | undefined } {
  let main: MainPort | undefined;
  const services = Object.fromEntries(servicesOf(compose).map(([name, service]) => {
    const environment = Object.entries(assignments(service['environment']));
    const rest = environment.map(([key, value]): readonly [string, string | undefined] => {
      const read = ADDRESS.exec(key)?.groups;
      if (read === undefined) return [key, value];
      const variable = `SERVICE_URL_${read['id']}`;
      const port = Number(read['port'] ?? declared);
      if (main === undefined && port > 0) main = { service: name, port, address: variable };
      return [key.replace(/_\d{2,5}$/, ''), key.startsWith('SERVICE_FQDN') ? `\${SERVICE_FQDN_${read['id']}}` : `\${${variable}}`];
    });
    if (environment.length === 0) return [name, service];
    return [name, { ...service, environment: Object.fromEntries(rest.map(([key, value]) => [key, value ?? null])) }];
  }));
  return { compose: { ...compose, services }, main };
}

/** How Coolify makes the value of a variable, by its name. */
function magicInput(name: string, address: string | undefined): Input | undefined {
  const read = /^SERVICE_(?<kind>URL|FQDN|USER|PASSWORDWITHSYMBOLS|PASSWORD|REALBASE64|BASE64|HEX)(?:_(?<length>\d{2,3}))?(?:_(?<id>.+))?$/.exec(name)?.groups;
  if (read === undefined || name === address) return undefined;
  const length = Math.min(256, Math.max(8, Number(read['length'] ?? 32)));
  const label = `${(read['id'] ?? name).toLowerCase().replaceAll('_', ' ')}`;
  switch (read['kind']) {
    case 'URL':
      return { name, type: 'url', label: `Address of ${label}`, default: 'http://localhost', advanced: true };
    case 'FQDN':
      return { name, type: 'domain', label: `Domain of ${label}`, default: 'localhost', advanced: true };
    case 'USER':
      return { name, type: 'string', label: `User of ${label}`, secret: true, generate: { kind: 'password', length: 16 } };
    case 'REALBASE64':
      return { name, type: 'password', label: `Key of ${label}`, generate: { kind: 'base64', length } };
    case 'HEX':
      return { name, type: 'password', label: `Key of ${label}`, generate: { kind: 'hex', length } };
    default:
      return { name, type: 'password', label: `Password of ${label}`, generate: { kind: 'password', length } };
  }
}

/** A mount of Coolify can carry the text of its file; it is taken out of the mount. */
function withContents(compose: Mapping): { readonly compose: Mapping; readonly plain: ReadonlyMap<string, Uint8Array>; readonly written: ReadonlyMap<string, string> } {
  const plain = new Map<string, Uint8Array>();
  const written = new Map<string, string>();
  const services = Object.fromEntries(servicesOf(compose).map(([name, service]) => {
    if (!Array.isArray(service['volumes'])) return [name, service];
    const volumes = list(service['volumes']).map((mount) => {
      const { content, is_directory: _directory, isDirectory: _isDirectory, ...rest } = mapping(mount);
      if (typeof mount !== 'object') return mount;
      const path = text(rest['source']).replace(/^\.\//, '');
      if (content !== undefined && variableUses(text(content)).length > 0) written.set(path, text(content));
      else if (content !== undefined) plain.set(path, new TextEncoder().encode(text(content)));
      return rest;
    });
    return [name, { ...service, volumes }];
  }));
  return { compose: { ...compose, services }, plain, written };
}
