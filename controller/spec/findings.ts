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

/** In the order of reading: by file, then by place; errors before warnings. */
export function inOrder({ errors, warnings }: Findings): readonly Diagnostic[] {
  const files = new Map<string, number>();
  for (const { place } of [...errors, ...warnings]) if (place && !files.has(place.file)) files.set(place.file, files.size);
  const position = ({ place }: Diagnostic): readonly number[] => (place ? [files.get(place.file) ?? 0, place.line, place.column] : [-1, 0, 0]);
  const compare = (a: Diagnostic, b: Diagnostic): number => {
    const [first, second] = [position(a), position(b)];
    return (first[0] ?? 0) - (second[0] ?? 0) || (first[1] ?? 0) - (second[1] ?? 0) || (first[2] ?? 0) - (second[2] ?? 0);
  };
  return [...errors.toSorted(compare), ...warnings.toSorted(compare)];
}

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
