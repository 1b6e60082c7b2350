import { secretFiles } from './secret-files.ts';
import type { Choices } from './render-compose.ts';
import { renderCompose } from './render-compose.ts';
import { isMovable } from './sealed-text.ts';
import type { Template } from './template.ts';
import { COMPOSE_FILE, CONFIG_FOLDER, MANIFEST_FILE } from './template.ts';
import { variableLine } from './write-variables.ts';

/** Where a stack keeps what it was made from: the third side of every later merge. */
export const BASE_FOLDER = '.template';

export interface Variables {
  readonly values: ReadonlyMap<string, string>;
  readonly secrets: ReadonlySet<string>;
}

/** Template, values and choices → the files of a stack by path in its folder. Pure: equal input, equal files. */
export function renderTemplate(template: Template, variables: Variables, choices: Choices): ReadonlyMap<string, string | Uint8Array> {
  const compose = renderCompose(template, choices);
  const hidden = secretValues(variables);
  const open = [...variables.values].filter(([name]) => !hidden.has(name));
  const kept = [...template.files].filter(([path]) => path.startsWith(CONFIG_FOLDER));
  return new Map<string, string | Uint8Array>([
    [COMPOSE_FILE, compose],
    ...(open.length === 0 ? [] : [['.env', variablesText(template, open)] as const]),
    ...secretFiles(template.manifest.name, hidden),
    ...kept,
    [`${BASE_FOLDER}/${COMPOSE_FILE}`, compose],
    [`${BASE_FOLDER}/${MANIFEST_FILE}`, template.files.get(MANIFEST_FILE) ?? ''],
    ...kept.map(([path, bytes]) => [`${BASE_FOLDER}/${path}`, bytes] as const),
  ]);
}

/** What belongs into `secrets.env`. A value that was sealed on its own opens in `.env` only. */
export function secretValues({ values, secrets }: Variables): ReadonlyMap<string, string> {
  return new Map([...values].filter(([name, value]) => secrets.has(name) && !isMovable(value)));
}

function variablesText({ manifest }: Template, values: readonly (readonly [string, string])[]): string {
  const labels = new Map([...(manifest.inputs ?? []), ...(manifest.ports ?? [])].map(({ name, label }) => [name, label]));
  const lines = values.map(([name, value]) => `${labels.has(name) ? `# ${labels.get(name)}\n` : ''}${variableLine(name, value)}`);
  return `# What ${manifest.name} was told at its installation. Change it as you like; updates keep your values.\n${lines.join('\n')}\n`;
}
