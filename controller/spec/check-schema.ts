import { validate } from '../../schemas/validate.ts';
import type { SchemaName, SchemaProblem } from '../../schemas/validate.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Findings } from './findings.ts';
import { spanAt, toPlain } from './node.ts';
import type { Node } from './node.ts';

/** Checks a node against a schema and reports each problem at its place. True: it fits. */
export function checkSchema(name: SchemaName, node: Node, findings: Findings): boolean {
  const problems = validate(name, toPlain(node));
  for (const problem of problems) reportProblem(problem, node, findings);
  return problems.length === 0;
}

function reportProblem(problem: SchemaProblem, root: Node, findings: Findings): void {
  const { path, rule, parameters } = problem;
  const where = path.length === 0 ? 'the file' : path.join('.');
  if (rule === 'additionalProperties') {
    const key = String(parameters['additionalProperty']);
    findings.error('compose/unknown-key', `unknown key "${key}" in ${where}`, spanAt(root, [...path, key], true), unknownKeyHint(key, path, problem.known));
  } else if (rule === 'required') {
    const key = String(parameters['missingProperty']);
    findings.error('compose/missing-key', `${where} has no "${key}"`, spanAt(root, path, true), `Add "${key}:".`);
  } else if (rule === 'type') {
    findings.error('compose/wrong-type', `${where} must be ${describeTypes(parameters['type'])}`, spanAt(root, path), typeHint(parameters['type']));
  } else if (rule === 'enum') {
    const allowed = (parameters['allowedValues'] as readonly unknown[]).map(String);
    const node = spanAt(root, path);
    const near = didYouMean(node.source.text.slice(node.start, node.end), allowed);
    findings.error('compose/bad-value', `${where} must be one of ${allowed.join(', ')}`, node, near === undefined ? 'Use one of these words.' : `Did you mean "${near}"?`);
  } else if (rule === 'uniqueItems') {
    findings.error('compose/bad-value', `${where} has the same item twice`, spanAt(root, [...path, Math.max(Number(parameters['i']), Number(parameters['j']))]), 'Remove one of the two.');
  } else {
    findings.error('compose/bad-value', `${where} ${problem.message}`, spanAt(root, path), 'Write a value that fits.');
  }
}

function unknownKeyHint(key: string, path: readonly string[], known: readonly string[]): string {
  if (known.length === 0) return 'Names consist of letters, digits, ".", "_" and "-".';
  const near = didYouMean(key, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (path.length === 0) return 'Services stand under "services:"; data of other tools goes under a key that begins with "x-".';
  return 'Remove it, or let it begin with "x-" if another tool needs it.';
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
  null: 'empty',
};

function describeTypes(type: unknown): string {
  const names = [type].flat().map((name) => TYPE_NAMES[String(name)] ?? String(name));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function typeHint(type: unknown): string {
  const types = [type].flat();
  if (types.length === 1 && types[0] === 'string') return 'Put the value in quotes.';
  if (types.includes('object') && !types.includes('array')) return 'Indent "key: value" lines below it.';
  if (types.includes('array')) return 'Write each item on a line of its own that begins with "- ".';
  return 'Write a value of that kind.';
}
