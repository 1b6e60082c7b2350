import type { Input } from '../../../schemas/generated/template.ts';
import { assignments, servicesOf, textsIn } from './compose-texts.ts';
import type { ForeignApp, ForeignSource, MainPort, Mapping } from './foreign-app.ts';
import { fileText, line, links, list, mapping, parsePlain, text } from './plain.ts';
import { variableUses } from './variable-use.ts';

/** An app of an Umbrel store: `<id>/umbrel-app.yml`, `docker-compose.yml`, and files that the app finds in its data folder. */
export function readUmbrel(source: ForeignSource): ForeignApp | string {
  const compose = parsePlain('docker-compose.yml', fileText(source, 'docker-compose.yml', 'docker-compose.yaml'));
  if (typeof compose === 'string') return compose;
  const manifest = source.files.has('umbrel-app.yml') ? parsePlain('umbrel-app.yml', fileText(source, 'umbrel-app.yml')) : {};
  if (typeof manifest === 'string') return manifest;
  const exported = exportedTexts(fileText(source, 'exports.sh'));
  const needs = list(manifest['dependencies']).map(text);
  const hooks = [...source.files.keys()].filter((path) => path.startsWith('hooks/'));
  const { app_proxy: proxy, ...services } = mapping(compose['services']);
  const foreign = [...new Set(textsIn(services).flatMap(variableUses).map(({ name }) => name))].filter((name) => /^(?:APP_(?:BITCOIN|LIGHTNING|CORE_LIGHTNING|ELECTRS)|TOR_)/.test(name));
  return {
    name: text(manifest['name']) || source.name,
    description: text(manifest['tagline']) || source.name,
    appVersion: text(manifest['version']),
    categories: [text(manifest['category'])],
    author: text(manifest['developer']),
    links: links({ website: manifest['website'], source: manifest['repo'], documentation: undefined }),
    compose: { ...compose, services },
    inputs: INPUTS,
    replace: new Map([...exported, ['APP_ID', source.name], ['UMBREL_ROOT', '/srv/umbrel'], ['NETWORK_IP', '10.21.0.0'], ['GATEWAY_IP', '10.21.0.1']]),
    ...mainOf(source.name, mapping(proxy), services, Number(text(manifest['port']))),
    dataFolders: ['${APP_DATA_DIR}/', '$APP_DATA_DIR/'],
    // How services call each other on an Umbrel: by the names of their containers there.
    aliases: (service) => [`${source.name}_${service}_1`],
    shipped: new Map([...source.files].filter(([path]) => path !== 'umbrel-app.yml' && !/^(?:docker-compose\.ya?ml|exports\.sh|hooks\/.*|gallery\/.*|.*\.gitkeep)$/.test(path))),
    readme: text(manifest['description']),
    notes: signIn(manifest),
    problems: [
      ...(needs.length > 0 ? [`it needs ${needs.join(', ')} of the same store`] : []),
      ...(foreign.length > 0 && needs.length === 0 ? [`it needs ${foreign.join(', ')}, which only Umbrel sets`] : []),
      ...(hooks.length > 0 ? [`its store runs ${hooks.join(', ')} on the machine, which Orbitr does not`] : []),
    ],
  };
}

/** What Umbrel sets for every app. */
const INPUTS: readonly Input[] = [
  { name: 'APP_PASSWORD', type: 'password', label: 'Password of the app', generate: { kind: 'password', length: 24 } },
  { name: 'APP_SEED', type: 'password', label: 'Seed of the app', help: 'From which it makes its keys.', generate: { kind: 'hex', length: 32 }, advanced: true },
  { name: 'DEVICE_HOSTNAME', type: 'string', label: 'Name of this machine', default: 'localhost', advanced: true },
  { name: 'DEVICE_DOMAIN_NAME', type: 'domain', label: 'Name that browsers use for this machine', default: 'localhost', advanced: true },
];

/** `export NAME="text"` and nothing else: a script of a store is read, never run. */
function exportedTexts(script: string): readonly (readonly [string, string])[] {
  return script.split('\n').flatMap((row) => {
    const read = /^\s*export\s+([A-Za-z_]\w*)=(?:"([^"$`\\]*)"|'([^']*)'|([\w.:/-]+))\s*$/.exec(row);
    return read === null ? [] : [[read[1] ?? '', (read[2] ?? read[3] ?? read[4] ?? '').replaceAll('$', '$$$$')] as const];
  });
}

/** Umbrel's own proxy stands before the page, and knows where it is. */
function mainOf(id: string, proxy: Mapping, services: Mapping, published: number): Pick<ForeignApp, 'main'> {
  const { APP_HOST: host = '', APP_PORT: port = '' } = assignments(proxy['environment']);
  const named = host.replace(new RegExp(`^${id.replace(/[^\w-]/g, '')}_`), '').replace(/_\d+$/, '');
  const service = Object.hasOwn(services, named) ? named : servicesOf({ services }).find(([name, settings]) => name === host || settings['container_name'] === host)?.[0];
  if (service === undefined || !(Number(port) > 0)) return {};
  const main: MainPort = { service, port: Number(port), ...(published > 0 ? { published } : {}) };
  return { main };
}

function signIn(manifest: Mapping): string {
  const [name, password] = [line(manifest['defaultUsername']), line(manifest['defaultPassword'])];
  const deterministic = manifest['deterministicPassword'] === true;
  if (name === undefined && password === undefined && !deterministic) return '';
  return `Sign in as ${name ?? 'the first user'}${deterministic ? '; the password is APP_PASSWORD in secrets.env.' : password === undefined ? '.' : ` with the password that its store names (${password}), and change it at once.`}`;
}
