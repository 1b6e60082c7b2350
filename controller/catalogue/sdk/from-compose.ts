import { stringify } from 'yaml';
import type { Health, TemplateManifest } from '../../../schemas/generated/template.ts';
import { parseEnvFile } from '../../spec/parse-env-file.ts';
import { completeManifest } from '../foreign/complete-manifest.ts';
import { mapTexts, servicesOf } from '../foreign/compose-texts.ts';
import type { ForeignApp, Mapping } from '../foreign/foreign-app.ts';
import { list, mapping, parsePlain, text } from '../foreign/plain.ts';
import { replaceVariables, writeUse } from '../foreign/variable-use.ts';
import type { Converted } from '../foreign/write-template.ts';
import { writeTemplate } from '../foreign/write-template.ts';
import type { TemplateFiles } from '../template.ts';
import { MANIFEST_FILE } from '../template.ts';
import { readsOf, withoutEnvFiles } from './compose-reads.ts';
import { hideSecrets } from './hide-secrets.ts';
import { skeletonReadme } from './skeleton.ts';

/** A Compose file of the author's own, with what lies beside it. */
export interface ComposeSource {
  readonly compose: string;
  /** Of `.env`. */
  readonly variables: ReadonlyMap<string, string>;
  /** Names in `secrets.env`; their values stay where they are. */
  readonly secrets: readonly string[];
  /** What the services mount or read, by path relative to the Compose file. */
  readonly files: TemplateFiles;
}

export type Drafted = { readonly kind: 'template'; readonly files: TemplateFiles; /** Passwords that became variables. */ readonly hidden: readonly string[] } | Extract<Converted, { kind: 'refused' }>;

/**
 * A Compose file → the draft of a template that does the same: published ports become free ones, folders become volumes, values of `.env` become answers,
 * passwords are made up at each install, and what it needs beyond an ordinary container is asked for. The author goes on from there. Pure.
 */
export function templateFromCompose(name: string, source: ComposeSource): Drafted {
  const parsed = parsePlain('compose.yaml', source.compose);
  if (typeof parsed === 'string') return { kind: 'refused', reasons: [parsed] };
  const { compose, hidden } = hideSecrets(withDefaults(withoutEnvFiles(parsed, (path) => variablesIn(source.files.get(path))), source.variables));
  const routes = declaredRoutes(parsed);
  const main = mainPort(parsed, routes);
  const { mounts } = readsOf(parsed);
  const converted = writeTemplate(name, {
    name,
    description: `What ${name} is for, in one sentence`,
    revision: 1,
    ...versionOf(parsed),
    categories: [],
    links: {},
    compose,
    inputs: source.secrets.map((secret) => ({ name: secret, type: 'password', label: secret, generate: { kind: 'password', length: 32 } })),
    replace: new Map(),
    ...(main === undefined ? {} : { main }),
    dataFolders: ['./config/', './'],
    shipped: new Map([...source.files].filter(([path]) => isShipped(path, mounts)).map(([path, bytes]) => [path.replace(/^config\//, ''), bytes])),
    readme: '',
    problems: obstacles(parsed),
  });
  if (converted.kind === 'refused') return converted;
  const manifest: TemplateManifest = { ...converted.manifest, ...healthOf(parsed), verification: { run: 'no', unverified: ['Nobody ran it from the catalogue yet: orbitr template test does.'] } };
  const files = new Map([...converted.files, ['README.md', new TextEncoder().encode(skeletonReadme(manifest))]]);
  return { kind: 'template', files: completeManifest(manifest, new Map([...files, [MANIFEST_FILE, new TextEncoder().encode(stringify(manifest))]])), hidden };
}

/** A file that is mounted by itself, or lies in a mounted part of `config/`. Any other folder is the app's data, and stays at home. */
function isShipped(path: string, mounts: readonly string[]): boolean {
  return mounts.some((mount) => path === mount || (path.startsWith('config/') && path.startsWith(`${mount}/`)));
}

/** `${NAME}` without a default of its own gets the author's value as one. */
function withDefaults(compose: Mapping, variables: ReadonlyMap<string, string>): Mapping {
  return mapTexts(compose, (source) => replaceVariables(source, (use) => {
    const value = use.operator === '' ? variables.get(use.name) : undefined;
    return writeUse(value === undefined || /[${}]/.test(value) ? use : { ...use, operator: ':-', argument: value });
  }));
}

function variablesIn(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const parsed = bytes === undefined ? undefined : parseEnvFile(new TextDecoder().decode(bytes), () => undefined);
  return parsed?.kind === 'variables' ? parsed.variables : new Map();
}

/** What a template cannot carry. */
function obstacles(compose: Mapping): readonly string[] {
  const services = servicesOf(compose);
  return [
    ...services.filter(([, service]) => service['build'] !== undefined).map(([name]) => `${name} is built on this machine; publish its image and name that`),
    ...services.filter(([, service]) => service['extends'] !== undefined).map(([name]) => `${name} extends another service; write it out`),
    ...(compose['include'] === undefined ? [] : ['it includes other files; write them out (orbitr config prints the whole)']),
    ...Object.entries(mapping(compose['secrets'])).filter(([, secret]) => mapping(secret)['file'] !== undefined).map(([name]) => `the secret ${name} is a file of this machine; write "environment: ${name.toUpperCase().replace(/\W/g, '_')}" in its place`),
  ];
}

interface DeclaredRoute {
  readonly service: string;
  readonly port: number;
}

/** Routes of the stack that it is made from. Names of the author's domain stay at home. */
function declaredRoutes(compose: Mapping): readonly DeclaredRoute[] {
  return servicesOf(compose).flatMap(([service, settings]) => list(mapping(settings['x-orbitr'])['routes']).map((route) => ({ service, port: Number(text(mapping(route)['port'])) }))).filter(({ port }) => Number.isInteger(port) && port > 0);
}

const WEB = /^(?:80|81|3000|3001|4000|5000|8\d{3}|9\d{3})$/;

/** Where a browser probably finds it: a route, or the first port that looks like a page's. */
function mainPort(compose: Mapping, [routed]: readonly DeclaredRoute[]): ForeignApp['main'] {
  if (routed !== undefined) return routed;
  for (const [service, settings] of servicesOf(compose)) {
    for (const port of list(settings['ports'])) {
      const short = /^(?:[\d.]+:)?(\d+):(\d+)(?:\/tcp)?$/.exec(text(port));
      const [published, target] = short === null ? [text(mapping(port)['published']), text(mapping(port)['target'])] : [short[1] ?? '', short[2] ?? ''];
      if (WEB.test(target) && /^\d+$/.test(published)) return { service, port: Number(target), published: Number(published) };
    }
  }
  return undefined;
}

/** Checks from outside; one by a program inside of the container belongs into the Compose file. */
function healthOf(compose: Mapping): Pick<TemplateManifest, 'health'> {
  const health = servicesOf(compose).flatMap(([service, settings]): Health[] => {
    const check = mapping(mapping(settings['x-orbitr'])['health']);
    const [http, tcp] = [mapping(check['http']), Number(text(check['tcp']) || text(mapping(check['tcp'])['port']))];
    if (Number(text(http['port'])) > 0) return [{ service, http: { path: text(http['path']) || '/', port: Number(text(http['port'])) } }];
    return tcp > 0 ? [{ service, tcp }] : [];
  });
  return health.length === 0 ? {} : { health };
}

/** The tag of the first image, when it is a version. */
function versionOf(compose: Mapping): Pick<ForeignApp, 'appVersion'> {
  const tag = /:v?(\d+(?:\.\d+)+)[^/]*$/.exec(text(servicesOf(compose)[0]?.[1]['image']))?.[1];
  return tag === undefined ? {} : { appVersion: tag };
}
