import type { TemplateManifest } from '../../schemas/generated/template.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Requirement } from '../policy/requirement.ts';
import { createFindings } from '../spec/findings.ts';
import type { Node } from '../spec/node.ts';
import { parseDocuments } from '../spec/parse-document.ts';
import { checkCompose } from './check-compose.ts';
import { checkFiles } from './check-files.ts';
import { checkIcon } from './check-icon.ts';
import { checkManifest } from './check-manifest.ts';
import { collectProblems, hasErrors } from './problem.ts';
import { readManifest } from './read-manifest.ts';
import type { Template, TemplateFiles } from './template.ts';
import { COMPOSE_FILE, MANIFEST_FILE, textOf } from './template.ts';
import { templateDigest } from './template-digest.ts';

/** Everything that `orbitr template validate` says of one template. */
export interface TemplateReport {
  /** The name of its folder. */
  readonly id: string;
  readonly manifest: TemplateManifest | undefined;
  /** Without it there is no digest, and nothing to install. */
  readonly template: Template | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What it needs beyond ordinary containers, over all ways in which it can be installed. */
  readonly requirements: readonly Requirement[];
}

/**
 * Looks at a template from all sides: files, manifest, the stack that comes of it, what that needs, checks, pins, icon, README. Pure; touches no engine.
 * @param id the name of its folder @param source name of the catalogue
 * @param converted of another catalogue: that its images may be others tomorrow is said, but does not forbid it
 */
export function checkTemplate(id: string, files: TemplateFiles, source: string, converted = false): TemplateReport {
  const problems = collectProblems(converted ? FORGIVEN : []);
  checkFiles(files, problems);
  const text = textOf(files, MANIFEST_FILE);
  const read = text === undefined ? undefined : readManifest(MANIFEST_FILE, text);
  if (read === undefined || read.kind === 'bad') return { id, manifest: undefined, template: undefined, diagnostics: [...problems.all, ...(read?.diagnostics ?? [])], requirements: [] };
  const { value: manifest, root } = read;
  if (manifest.id !== id) problems.error('template/id', `its id is "${manifest.id}", but its folder is called "${id}"`, { root, path: ['id'] }, 'Give both the same name.');
  checkManifest(manifest, root, problems);
  checkIcon(files, problems);
  const template: Template = { manifest, files, source, digest: templateDigest(files) };
  const { root: composeRoot, diagnostics } = parseCompose(files);
  const compose = composeRoot === undefined || hasErrors(problems.all) ? undefined : checkCompose(template, root, composeRoot, problems);
  return { id, manifest, template, diagnostics: [...problems.all, ...diagnostics, ...(compose?.diagnostics ?? [])], requirements: compose?.requirements ?? [] };
}

/** What authors of other catalogues were never asked for. */
const FORGIVEN = ['template/image-pin'];

function parseCompose(files: TemplateFiles): { readonly root: Node | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const text = textOf(files, COMPOSE_FILE);
  if (text === undefined) return { root: undefined, diagnostics: [] };
  const findings = createFindings();
  const documents = parseDocuments({ path: COMPOSE_FILE, text }, findings);
  const [root] = documents ?? [];
  if (root?.kind === 'map' && documents?.length === 1 && findings.errors.length === 0) return { root, diagnostics: [] };
  return { root: undefined, diagnostics: findings.errors.length > 0 ? findings.errors : [{ severity: 'error', code: 'template/compose', message: `${COMPOSE_FILE} must be one mapping` }] };
}
