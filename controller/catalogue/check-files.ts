import type { Problems } from './problem.ts';
import type { TemplateFiles } from './template.ts';
import { COMPOSE_FILE, CONFIG_FOLDER, MANIFEST_FILE, textOf } from './template.ts';

/** Bytes of one file, and of all; and how many there may be. */
export const FILE_LIMITS = { file: 2 * 1024 * 1024, all: 10 * 1024 * 1024, count: 200, path: 200 } as const;

const README = 'README.md';
const KNOWN = new Set([MANIFEST_FILE, COMPOSE_FILE, 'icon.svg', 'icon.png', README, 'CHANGELOG.md', 'LICENSE']);

/** The folder of a template holds what it should, within bounds, under names that cannot lead anywhere else. */
export function checkFiles(files: TemplateFiles, problems: Problems): void {
  if (files.size > FILE_LIMITS.count) problems.error('template/file', `it has more than ${FILE_LIMITS.count} files`);
  if ([...files.values()].reduce((sum, { length }) => sum + length, 0) > FILE_LIMITS.all) problems.error('template/file', `its files are larger than ${FILE_LIMITS.all / 1024 / 1024} MiB together`);
  const folded = new Set<string>();
  for (const [path, { length }] of files) {
    const problem = pathProblem(path) ?? (length > FILE_LIMITS.file ? `is larger than ${FILE_LIMITS.file / 1024 / 1024} MiB` : undefined) ?? (folded.has(path.toLowerCase()) ? 'differs from another one in upper and lower case only' : undefined);
    folded.add(path.toLowerCase());
    if (problem !== undefined) problems.error('template/file', `the file ${JSON.stringify(path.slice(0, 100))} ${problem}`);
    else if (!KNOWN.has(path) && !path.startsWith(CONFIG_FOLDER) && !/^screenshots\/[\w.-]+\.(?:png|webp|jpe?g)$/.test(path)) problems.warning('template/file', `nobody reads ${path}`, undefined, `What the services mount belongs under ${CONFIG_FOLDER}, pictures (png, webp, jpg) under screenshots/.`);
  }
  for (const path of [MANIFEST_FILE, COMPOSE_FILE]) if (textOf(files, path) === undefined) problems.error('template/missing-file', files.has(path) ? `${path} is not UTF-8 text` : `there is no ${path}`);
  checkReadme(files, problems);
}

/** Why a path is no path inside a template's folder. */
export function pathProblem(path: string): string | undefined {
  if (path.length > FILE_LIMITS.path) return 'has too long a name';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'has an absolute path';
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..')) return 'leads out of the folder';
  if (steps.length > 6) return 'lies too deep';
  return steps.every((step) => /^[A-Za-z0-9_][A-Za-z0-9._@+-]*$/.test(step) || (step.startsWith('.') && /^\.[a-z][A-Za-z0-9._-]*$/.test(step) && !step.startsWith('.git'))) ? undefined : 'has a name with characters that are not allowed';
}

function checkReadme(files: TemplateFiles, problems: Problems): void {
  const text = textOf(files, README);
  if (text === undefined) problems.error('template/readme', files.has(README) ? `${README} is not UTF-8 text` : `there is no ${README}`, undefined, 'Say what the app is, how one signs in first, and what to back up.');
  else if (text.trim().length < 80) problems.error('template/readme', `${README} says almost nothing`, undefined, 'Say what the app is, how one signs in first, and what to back up.');
}
