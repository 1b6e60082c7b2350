import type { Input } from '../../../schemas/generated/template.ts';
import type { ForeignApp, ForeignSource, Mapping } from './foreign-app.ts';
import { servicesOf } from './compose-texts.ts';
import { fileText, line, links, list, mapping, parsePlain, spoken, text } from './plain.ts';
import { templateId } from './write-template.ts';

const COMPOSE_NAMES = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml'];
/** Of CasaOS: the user that it runs apps as. */
const INPUTS: readonly Input[] = [
  { name: 'PUID', type: 'number', label: 'User id', help: 'Files of the app belong to it.', default: 1000, advanced: true },
  { name: 'PGID', type: 'number', label: 'Group id', default: 1000, advanced: true },
  { name: 'TZ', type: 'timezone', label: 'Time zone', default: 'Etc/UTC', advanced: true },
  { name: 'default_username', type: 'string', label: 'Name of the first user', default: 'admin' },
  { name: 'default_pwd', type: 'password', label: 'Password of the first user', generate: { kind: 'password', length: 20 } },
];

/** An app of a CasaOS store: `Apps/<Name>/docker-compose.yml`, with everything else under `x-casaos`. */
export function readCasaos(source: ForeignSource): ForeignApp | string {
  const compose = parsePlain('docker-compose.yml', fileText(source, ...COMPOSE_NAMES));
  if (typeof compose === 'string') return compose;
  const store = mapping(compose['x-casaos']);
  const id = templateId(source.name);
  const description = spoken(store['description']);
  return {
    name: spoken(store['title']) || source.name,
    description: line(spoken(store['tagline'])) ?? line(description.split('\n')[0]) ?? source.name,
    ...(line(store['version']) === undefined ? {} : { appVersion: text(store['version']) }),
    categories: [text(store['category'])],
    author: text(store['author']),
    links: links({ website: store['website'], source: store['repo'], documentation: store['docs'] }),
    architectures: list(store['architectures']).map(text),
    // The bridge of the engine has no names; a network of the stack's own has, and a proxy reaches it.
    compose: { ...compose, services: Object.fromEntries(servicesOf(compose).map(([name, service]) => [name, withoutBridge(service)])) },
    inputs: [...environmentHelp(compose), ...INPUTS],
    replace: new Map([['AppID', id]]),
    ...mainOf(compose, store),
    dataFolders: [`/DATA/AppData/${id}/`, `/DATA/AppData/${source.name}/`, '/DATA/AppData/'],
    shipped: new Map(),
    readme: description,
    notes: spoken(mapping(mapping(store['tips'])['before_install'])['en_US'] === undefined ? mapping(store['tips'])['before_install'] : mapping(store['tips'])['before_install']),
    problems: [],
  };
}

function withoutBridge(service: Mapping): Mapping {
  const { network_mode: mode, ...rest } = service;
  return mode === undefined || mode === 'bridge' ? rest : service;
}

/** What the store says of variables that the Compose file leaves open. */
function environmentHelp(compose: Mapping): readonly Input[] {
  return servicesOf(compose).flatMap(([, service]) => list(mapping(service['x-casaos'])['envs']).flatMap((env): Input[] => {
    const [name, label] = [text(mapping(env)['container']), line(spoken(mapping(env)['description']))];
    return name === '' || label === undefined || /PASS|SECRET|^(?:TZ|PUID|PGID)$/i.test(name) ? [] : [{ name, type: 'string', label, required: false }];
  }));
}

/** The store names the port of the host; the page is behind the service that publishes it. */
function mainOf(compose: Mapping, store: Mapping): Pick<ForeignApp, 'main'> {
  const published = Number(text(store['port_map']));
  for (const [service, settings] of servicesOf(compose)) {
    for (const port of list(settings['ports'])) {
      const short = /^(?:[\d.]+:)?(\d+):(\d+)(?:\/tcp)?$/.exec(text(port));
      const [host, target] = short === null ? [Number(text(mapping(port)['published'])), Number(text(mapping(port)['target']))] : [Number(short[1]), Number(short[2])];
      if (host === published && target > 0) return { main: { service, port: target, published } };
    }
  }
  return {};
}
