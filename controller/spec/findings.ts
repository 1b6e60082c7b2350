import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf } from './source-text.ts';
import type { Span } from './source-text.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';

/** Collects what there is to say about a stack, so that one pass reports as many errors as it can. */
export interface Findings {
  error(code: DiagnosticCode, message: string, at?: Span, hint?: string): void;
  warning(code: DiagnosticCode, message: string, at?: Span, hint?: string): void;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** A file with more errors than this is broken in one way, not in a thousand. Bounds the time that hostile input can cost. */
const MOST_FINDINGS = 100;

export function createFindings(): Findings {
  const errors: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const seen = new Set<string>();
  const add = (severity: Diagnostic['severity'], code: string, message: string, at: Span | undefined, hint: string | undefined): void => {
    const target = severity === 'error' ? errors : warnings;
    // Aliases and `extends` show the same text to a check more than once; the person has to fix it once.
    const identity = `${code}\0${message}\0${at?.source.path}\0${at?.start}`;
    if (target.length >= MOST_FINDINGS || seen.has(identity)) return;
    seen.add(identity);
    target.push({ severity, code, message, ...(at && { place: placeOf(at) }), ...(hint !== undefined && { hint }) });
  };
  return {
    errors,
    warnings,
    error: (code, message, at, hint) => add('error', code, message, at, hint),
    warning: (code, message, at, hint) => add('warning', code, message, at, hint),
  };
}
