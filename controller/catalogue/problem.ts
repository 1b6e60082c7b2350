import type { Diagnostic } from '../model/diagnostic.ts';
import { spanAt } from '../spec/node.ts';
import type { Node } from '../spec/node.ts';
import { placeOf } from '../spec/source-text.ts';

/** What checks of a template say, gathered. */
export interface Problems {
  error(code: string, message: string, at?: Where, hint?: string): void;
  warning(code: string, message: string, at?: Where, hint?: string): void;
  readonly all: readonly Diagnostic[];
}

/** A value in a file that was parsed: the message points at it. */
export interface Where {
  readonly root: Node;
  readonly path: readonly (string | number)[];
}

/** More than this says nothing new, and bounds what a hostile template can cost. */
const MOST = 200;

/** @param forgiven codes whose errors are warnings here */
export function collectProblems(forgiven: readonly string[] = []): Problems {
  const all: Diagnostic[] = [];
  const add = (severity: Diagnostic['severity'], code: string, message: string, at: Where | undefined, hint: string | undefined): void => {
    if (all.length < MOST) all.push({ severity, code, message, ...(at && { place: placeOf(spanAt(at.root, at.path)) }), ...(hint !== undefined && { hint }) });
  };
  return { all, error: (code, message, at, hint) => add(forgiven.includes(code) ? 'warning' : 'error', code, message, at, hint), warning: (code, message, at, hint) => add('warning', code, message, at, hint) };
}

/** Whether anything in it forbids to go on. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
