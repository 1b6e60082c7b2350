import type { Input } from '../../../schemas/generated/template.ts';
import { patternProblem } from '../safe-pattern.ts';
import { servicesOf } from './compose-texts.ts';
import { dynamicCompose } from './dynamic-compose.ts';
import type { ForeignApp, ForeignSource, MainPort, Mapping } from './foreign-app.ts';
import { fileText, line, links, list, mapping, paragraph, parsePlain, text } from './plain.ts';

/** An app of a Runtipi store: `apps/<id>/config.json`, with `docker-compose.yml` or the older `docker-compose.json`, and files below `data/`. */
export function readRuntipi(source: ForeignSource): ForeignApp | string {
  const written = fileText(source, 'docker-compose.yml', 'docker-compose.yaml');
  const dynamic = fileText(source, 'docker-compose.json');
  const [name, body] = written === '' ? ['docker-compose.json', dynamic] : ['docker-compose.yml', written];
  const parsed = parsePlain(name, body);
  if (typeof parsed === 'string') return parsed;
  const configuration = source.files.has('config.json') ? parsePlain('config.json', fileText(source, 'config.json')) : {};
  if (typeof configuration === 'string') return configuration;
  const compose = Array.isArray(parsed['services']) ? dynamicCompose(parsed) : parsed;
  const main = mainOf(compose, Number(text(configuration['port'])));
  const templates = [...source.files.keys()].filter((path) => path.endsWith('.template'));
  return {
    name: text(configuration['name']) || source.name,
    description: text(configuration['short_desc']) || source.name,
    appVersion: text(configuration['version']),
    ...(configuration['tipi_version'] === undefined ? {} : { revision: Number(text(configuration['tipi_version'])) }),
    categories: list(configuration['categories']).map(text),
    links: links({ website: configuration['website'], source: configuration['source'], documentation: undefined }),
    architectures: list(configuration['supported_architectures']).map(text),
    compose,
    inputs: [...list(configuration['form_fields']).flatMap((field) => inputOf(mapping(field))), ...BUILT_IN],
    replace: new Map([
      ['APP_ID', source.name],
      ['APP_HOST', '${APP_DOMAIN}'],
      ['APP_PORT', String(main?.published ?? main?.port ?? 80)],
      ['ROOT_FOLDER_HOST', '/srv/runtipi'],
      ['STORAGE_PATH', '/srv/runtipi'],
    ]),
    ...(main === undefined ? {} : { main }),
    dataFolders: ['${APP_DATA_DIR}/', '${APP_DATA_DIR-}/', '$APP_DATA_DIR/'],
    shipped: new Map([...source.files].filter(([path]) => path.startsWith('data/') && !path.endsWith('.gitkeep'))),
    readme: fileText(source, 'metadata/description.md') || text(configuration['description']),
    problems: [
      ...(configuration['available'] === false || configuration['deprecated'] === true ? ['its store does not offer it any more'] : []),
      ...(templates.length > 0 ? [`its store fills in ${templates.join(', ')}, which only Runtipi does`] : []),
    ],
  };
}

/** What Runtipi sets for every app. */
const BUILT_IN: readonly Input[] = [
  { name: 'TZ', type: 'timezone', label: 'Time zone', default: 'Etc/UTC', advanced: true },
  { name: 'APP_DOMAIN', type: 'domain', label: 'Domain', help: 'At which browsers reach it.', default: 'localhost', advanced: true },
  { name: 'APP_PROTOCOL', type: 'select', label: 'Protocol', options: ['http', 'https'], default: 'http', advanced: true },
  { name: 'APP_EXPOSED', type: 'boolean', label: 'Reached from outside', default: false, advanced: true },
  { name: 'INTERNAL_IP', type: 'string', label: 'Address of this machine', default: '127.0.0.1', advanced: true },
  { name: 'DNS_IP', type: 'string', label: 'DNS server', default: '9.9.9.9', advanced: true },
];

const TYPES: Readonly<Record<string, Input['type']>> = { text: 'string', password: 'password', email: 'email', number: 'number', fqdn: 'domain', ip: 'string', fqdnip: 'string', url: 'url', random: 'password', boolean: 'boolean' };

function inputOf(field: Mapping): readonly Input[] {
  const name = text(field['env_variable']);
  const kind = text(field['type']);
  if (name === '') return [];
  const choices = list(field['options']).map((option) => ({ value: text(mapping(option)['value']), label: line(mapping(option)['label']) ?? text(mapping(option)['value']) })).filter(({ value }) => value !== '');
  const type = choices.length > 0 ? 'select' : (TYPES[kind] ?? 'string');
  const [min, max] = [Number(text(field['min'])), Number(text(field['max']))];
  const bounds = type === 'string' || type === 'number' || (type === 'password' && kind !== 'random') ? { ...(min > 0 ? { min } : {}), ...(max > 0 && max >= min ? { max } : {}) } : {};
  const pattern = text(field['regex']);
  // Patterns that could stall the controller are left out; the app checks its values itself.
  const checked = type === 'string' && pattern !== '' && pattern.length <= 200 && patternProblem(pattern) === undefined && field['placeholder'] !== undefined ? { pattern, ...(line(field['pattern_error']) === undefined ? {} : { patternHelp: line(field['pattern_error']) ?? '' }) } : {};
  const value = field['default'];
  const usable = type !== 'password' && value !== undefined && text(value) !== '' && (type !== 'select' || choices.some((choice) => choice.value === text(value)));
  return [{
    name,
    type,
    label: line(field['label']) ?? name,
    ...(paragraph(field['hint']) === undefined ? {} : { help: paragraph(field['hint']) ?? '' }),
    ...(choices.length > 0 ? { options: choices } : {}),
    ...bounds,
    ...checked,
    ...(usable ? { default: type === 'boolean' ? text(value) === 'true' : text(value) } : {}),
    ...(kind === 'random' ? { generate: { kind: field['encoding'] === 'base64' ? ('base64' as const) : ('hex' as const), length: Math.min(256, Math.max(8, min > 0 ? Math.ceil(min / 2) : 32)) } } : { required: field['required'] === true && !usable }),
  }];
}

function mainOf(compose: Mapping, published: number): MainPort | undefined {
  const services = servicesOf(compose).map(([service, settings]) => ({ service, own: mapping(settings['x-runtipi']) }));
  const found = services.find(({ own }) => own['is_main'] === true) ?? services.find(({ own }) => own['internal_port'] !== undefined);
  const port = Number(text(found?.own['internal_port']));
  return found === undefined || !(port > 0) ? undefined : { service: found.service, port, ...(published > 0 ? { published } : {}) };
}
