import type { TemplateManifest } from '../../schemas/generated/template.ts';
import type { SchemaName, SchemaProblem } from '../../schemas/validate.ts';
import { validate } from '../../schemas/validate.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { didYouMean } from '../spec/did-you-mean.ts';
import { createFindings } from '../spec/findings.ts';
import { toPlain } from '../spec/node.ts';
import type { Node } from '../spec/node.ts';
import { parseDocuments } from '../spec/parse-document.ts';
import { collectProblems } from './problem.ts';
import type { Problems } from './problem.ts';

export type ReadResult<T> =
  | { readonly kind: 'good'; readonly value: T; /** With places, for what later checks have to say. */ readonly root: Node }
  | { readonly kind: 'bad'; readonly diagnostics: readonly Diagnostic[] };

/** The text of a `template.yaml` → a manifest that fits the schema. Whether it makes sense is checked later. Pure; bounded like every stack file. */
export function readManifest(path: string, text: string): ReadResult<TemplateManifest> {
  return readBySchema<TemplateManifest>('template', path, text);
}

/** A YAML or JSON text of a third party → a value that fits a schema, or every problem at its place. */
function readBySchema<T>(schema: SchemaName, path: string, text: string): ReadResult<T> {
  const findings = createFindings();
  const documents = parseDocuments({ path, text }, findings);
  const [root, second] = documents ?? [];
  if (findings.errors.length > 0 || root === undefined || second !== undefined) {
    const message = second === undefined ? 'it is empty' : 'it has more than one document';
    return { kind: 'bad', diagnostics: findings.errors.length > 0 ? findings.errors : [{ severity: 'error', code: 'template/schema', message, place: { file: path, line: 1, column: 1 } }] };
  }
  const value: unknown = toPlain(root);
  const problems = collectProblems();
  for (const problem of validate(schema, value)) report(problem, root, problems);
  return problems.all.length > 0 ? { kind: 'bad', diagnostics: problems.all } : { kind: 'good', value: value as T, root };
}

function report({ path, rule, parameters, known, message }: SchemaProblem, root: Node, problems: Problems): void {
  const where = path.length === 0 ? 'the file' : path.join('.');
  const at = { root, path };
  if (rule === 'anyOf' || rule === 'propertyNames') return;
  if (rule === 'additionalProperties') {
    const key = String(parameters['additionalProperty']);
    const near = didYouMean(key, known);
    problems.error('template/schema', `unknown key "${key}" in ${where}`, { root, path: [...path, key] }, near === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${near}"?`);
  } else if (rule === 'required') problems.error('template/schema', `${where} has no "${String(parameters['missingProperty'])}"`, at);
  else if (rule === 'enum') problems.error('template/schema', `${where} must be one of ${(parameters['allowedValues'] as readonly unknown[]).map(String).join(', ')}`, at);
  else problems.error('template/schema', `${where} ${message}`, at, rule === 'pattern' ? 'It is of another form, too long, or empty.' : undefined);
}
