import type { Input } from '../../../schemas/generated/template.ts';
import type { ForeignApp, ForeignSource, MainPort, Mapping } from './foreign-app.ts';
import { fileText, line, list, mapping, paragraph, parsePlain, text } from './plain.ts';
import { templateId } from './write-template.ts';

/** The file of a source that holds the element of `templates.json`, and the one with its stack. */
export const ELEMENT_FILE = 'template.json';
export const STACK_FILE = 'stack.yml';

/** The elements of a `templates.json` of version 2 or 3, by an id of their own; a text says why there are none. */
export function listPortainer(source: string): ReadonlyMap<string, Mapping> | string {
  const parsed = parsePlain('templates.json', source);
  if (typeof parsed === 'string') return parsed;
  if (!['2', '3'].includes(text(parsed['version']))) return `templates.json has version "${text(parsed['version'])}"; only 2 and 3 can be read`;
  const found = new Map<string, Mapping>();
  for (const element of list(parsed['templates']).map(mapping)) {
    const wanted = templateId(text(element['name']) || text(element['title'])) || 'app';
    let id = wanted;
    for (let count = 2; found.has(id); count += 1) id = `${wanted}-${count}`;
    found.set(id, element);
  }
  return found;
}

/** Where the stack file of an element lies in its repository; undefined: it is one container. */
export function stackPathOf(element: Mapping): string | undefined {
  const path = text(mapping(element['repository'])['stackfile']);
  return path === '' ? undefined : path;
}

/** An element of Portainer's templates: one container, or a stack whose file lies in a repository. */
export function readPortainer(source: ForeignSource): ForeignApp | string {
  const element = parsePlain(ELEMENT_FILE, fileText(source, ELEMENT_FILE));
  if (typeof element === 'string') return element;
  const stack = stackPathOf(element);
  const compose = stack === undefined ? containerOf(source.name, element) : parsePlain(stack, fileText(source, STACK_FILE));
  if (typeof compose === 'string') return source.files.has(STACK_FILE) ? compose : `its stack file ${stack} lies in another repository (${text(mapping(element['repository'])['url'])})`;
  const main = stack === undefined ? pageOf(source.name, element) : undefined;
  return {
    name: text(element['title']) || source.name,
    description: text(element['description']) || source.name,
    categories: list(element['categories']).map(text),
    tags: list(element['categories']).map(text),
    links: {},
    compose,
    inputs: list(element['env']).flatMap((env) => inputOf(mapping(env))),
    replace: new Map(list(element['env']).map(mapping).filter((env) => env['preset'] === true).map((env) => [text(env['name']), text(env['default'] ?? env['set']).replaceAll('$', '$$$$')])),
    ...(main === undefined ? {} : { main }),
    dataFolders: ['./'],
    shipped: new Map(),
    readme: text(element['description']),
    notes: text(element['note']).replace(/<[^>]*>/g, ' '),
    problems: [
      ...(text(element['platform']) === 'windows' ? ['it is for Windows'] : []),
      ...(text(element['type']) === '2' && Object.hasOwn(compose, 'networks') && JSON.stringify(compose['networks']).includes('overlay') ? ['it needs a swarm'] : []),
    ],
  };
}

function inputOf(env: Mapping): readonly Input[] {
  const name = text(env['name']);
  if (name === '' || env['preset'] === true) return [];
  const fallback = text(env['default'] ?? env['set']);
  const options = list(env['select']).map(mapping).map((option) => ({ value: text(option['value']), label: line(option['text']) ?? text(option['value']), chosen: option['default'] === true })).filter(({ value }) => value !== '');
  const chosen = options.find((option) => option.chosen)?.value ?? fallback;
  const base = { name, label: line(env['label']) ?? name, ...(paragraph(env['description']) === undefined ? {} : { help: paragraph(env['description']) ?? '' }) };
  if (options.length > 0) return [{ ...base, type: 'select', options: options.map(({ value, label }) => ({ value, label })), ...(options.some(({ value }) => value === chosen) ? { default: chosen } : {}) }];
  if (/PASS|SECRET/i.test(name)) return [{ ...base, type: 'password', generate: { kind: 'password', length: 24 } }];
  return [{ ...base, type: 'string', ...(line(fallback) === undefined ? { required: false } : { default: line(fallback) ?? '' }) }];
}

const PORT = /^(?:(?<host>\d+):)?(?<target>\d+)(?:\/(?<protocol>tcp|udp))?$/;

function containerOf(name: string, element: Mapping): Mapping {
  const named: Mapping = {};
  const volumes = list(element['volumes']).map((given) => {
    const volume = typeof given === 'string' ? { container: given } : mapping(given);
    const target = text(volume['container']);
    const readOnly = volume['readonly'] === true ? ':ro' : '';
    if (text(volume['bind']) !== '') return `${text(volume['bind'])}:${target}${readOnly}`;
    const key = target.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'data';
    named[key] = null;
    return `${key}:${target}${readOnly}`;
  });
  const ports = list(element['ports']).flatMap((port) => {
    const read = PORT.exec(text(port))?.groups;
    return read === undefined ? [] : [`${read['host'] ?? read['target']}:${read['target']}${read['protocol'] === 'udp' ? '/udp' : ''}`];
  });
  const environment = Object.fromEntries(list(element['env']).map(mapping).filter((env) => text(env['name']) !== '').map((env) => [text(env['name']), `\${${text(env['name'])}}`]));
  const labels = Object.fromEntries(list(element['labels']).map(mapping).map((label) => [text(label['name']), text(label['value'])]));
  const registry = text(element['registry']);
  const service: Mapping = {
    image: registry === '' ? text(element['image']) : `${registry}/${text(element['image'])}`,
    restart: text(element['restart_policy']) || 'unless-stopped',
    ...(text(element['command']) === '' ? {} : { command: text(element['command']) }),
    ...(text(element['hostname']) === '' ? {} : { hostname: text(element['hostname']) }),
    ...(element['privileged'] === true ? { privileged: true } : {}),
    ...(element['interactive'] === true ? { tty: true, stdin_open: true } : {}),
    ...(text(element['network']) === 'host' ? { network_mode: 'host' } : {}),
    ...(Object.keys(environment).length === 0 ? {} : { environment }),
    ...(ports.length === 0 || text(element['network']) === 'host' ? {} : { ports }),
    ...(volumes.length === 0 ? {} : { volumes }),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
  };
  return { services: { [name]: service }, ...(Object.keys(named).length === 0 ? {} : { volumes: named }) };
}

/** The page of a container is taken to be at the first port that a browser would try. */
function pageOf(service: string, element: Mapping): MainPort | undefined {
  const ports = list(element['ports']).flatMap((port) => {
    const read = PORT.exec(text(port))?.groups;
    return read === undefined || read['protocol'] === 'udp' ? [] : [{ target: Number(read['target']), host: Number(read['host'] ?? read['target']) }];
  });
  const page = ports.find(({ target }) => [80, 8080, 3000, 8000, 8443, 443, 9000].includes(target)) ?? ports[0];
  return page === undefined || [22, 25, 53, 1433, 3306, 5432, 6379, 27017].includes(page.target) ? undefined : { service, port: page.target, published: page.host };
}
