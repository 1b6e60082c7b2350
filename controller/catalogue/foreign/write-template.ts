import semver from 'semver';
import { stringify } from 'yaml';
import type { TemplateManifest } from '../../../schemas/generated/template.ts';
import type { TemplateFiles } from '../template.ts';
import { COMPOSE_FILE, CONFIG_FOLDER, MANIFEST_FILE } from '../template.ts';
import { variableUses } from './variable-use.ts';
import { textsIn, servicesOf } from './compose-texts.ts';
import { drawIcon } from './draw-icon.ts';
import type { ForeignApp } from './foreign-app.ts';
import { knownCategories } from './known-categories.ts';
import { nameVariables, substitute } from './name-variables.ts';
import { mapTexts } from './compose-texts.ts';
import { ordinaryCompose } from './ordinary-compose.ts';
import { line, paragraph } from './plain.ts';
import { publishPorts } from './publish-ports.ts';
import { storeData } from './store-data.ts';

export type Converted =
  | { readonly kind: 'template'; readonly manifest: TemplateManifest; readonly files: TemplateFiles }
  /** Why it cannot be taken over. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** A foreign app → the files of an ordinary template, which then are checked like any other. Pure; what it may do is found out later. */
export function writeTemplate(name: string, app: ForeignApp): Converted {
  const id = templateId(name);
  if (servicesOf(app.compose).length === 0) return { kind: 'refused', reasons: [...app.problems, 'it has no services'] };
  // Addresses of the catalogue's own tool first: folders may be named by them.
  const replaced = mapTexts(app.compose, (source) => substitute(source, new Map([...app.replace].filter(([, text]) => !text.includes('\n')))));
  const stored = storeData(replaced, app);
  const ordinary = ordinaryCompose(stored.compose, app);
  const published = publishPorts(ordinary, app.main, id);
  const taken = new Set([...published.ports.map((port) => port.name), ...published.routes.flatMap(({ address }) => address ?? [])]);
  const named = nameVariables(published.compose, app, taken);
  const problems = [...app.problems, ...stored.problems, ...named.problems];
  if (id === '') problems.push(`"${name}" is no name for an app`);
  if (problems.length > 0) return { kind: 'refused', reasons: problems };
  // An address that nothing asks for needs no variable.
  const used = new Set(textsIn(named.compose).flatMap(variableUses).map((use) => use.name));
  const declared = Object.keys((named.compose['volumes'] ?? {}) as object);
  const manifest: TemplateManifest = {
    id,
    name: line(app.name) ?? id,
    version: versionOf(app),
    ...(line(app.appVersion) === undefined ? {} : { appVersion: line(app.appVersion) ?? '' }),
    description: line(app.description) ?? line(app.name) ?? id,
    ...(line(app.author) === undefined ? {} : { author: line(app.author) ?? '' }),
    license: 'unknown',
    type: 'app',
    categories: [...knownCategories(app.categories)],
    tags: [...new Set((app.tags ?? []).map((tag) => tag.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)))].filter((tag) => tag !== '').slice(0, 20),
    ...app.links,
    ...architectures(app.architectures),
    images: [],
    ...(named.inputs.length === 0 ? {} : { inputs: [...named.inputs] }),
    ...(published.ports.length === 0 ? {} : { ports: [...published.ports] }),
    ...(published.routes.length === 0 ? {} : { routes: published.routes.map(({ address, ...route }) => ({ ...route, ...(address !== undefined && used.has(address) ? { address } : {}) })) }),
    ...(declared.length === 0 ? {} : { volumes: declared.map((volume) => ({ name: volume, holds: stored.volumes.has(volume) ? `what the app keeps in ${line(stored.volumes.get(volume)) ?? volume}` : `what the app calls ${line(volume) ?? 'data'}`, backup: true })) }),
    ...(paragraph(app.notes) === undefined ? {} : { notes: paragraph(app.notes) ?? '' }),
    verification: { run: 'no', unverified: ['It was converted from another catalogue, and nobody tried it with Orbitr.'] },
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    kind: 'template',
    manifest,
    files: new Map([
      [MANIFEST_FILE, encode(stringify(manifest, { lineWidth: 0 }))],
      [COMPOSE_FILE, encode(stringify(named.compose, { lineWidth: 0, aliasDuplicateObjects: false }))],
      ['README.md', encode(readme(manifest, app.readme))],
      ['icon.svg', encode(drawIcon(manifest.name))],
      ...[...stored.files].map(([path, bytes]) => [`${CONFIG_FOLDER}${path}`, bytes] as const),
    ]),
  };
}

/** The name of an app in its catalogue as an id here. */
export function templateId(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z0-9]+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
}

/** A catalogue that counts its recipes is believed: versions of the software may stand still while the recipe changes. */
function versionOf({ revision, appVersion }: ForeignApp): string {
  if (revision !== undefined && Number.isSafeInteger(revision) && revision >= 0) return `${revision}.0.0`;
  return semver.valid(semver.coerce(appVersion ?? '')) ?? '0.0.0';
}

const ARCHITECTURES: Readonly<Record<string, NonNullable<TemplateManifest['architectures']>[number]>> = { amd64: 'amd64', x86_64: 'amd64', arm64: 'arm64', aarch64: 'arm64', arm: 'arm', armv7: 'arm', '386': '386' };

function architectures(given: readonly string[] = []): Pick<TemplateManifest, 'architectures'> {
  const [first, ...rest] = [...new Set(given.flatMap((each) => (Object.hasOwn(ARCHITECTURES, each) ? (ARCHITECTURES[each] ?? []) : [])))];
  return first === undefined ? {} : { architectures: [first, ...rest] };
}

function readme(manifest: TemplateManifest, text: string): string {
  return `# ${manifest.name}\n\n${paragraph(text) ?? manifest.description}\n\n---\n\nThis app was converted from another catalogue: its volumes, ports and settings are those of its Compose file. Nobody tried it with Orbitr.\n`;
}
