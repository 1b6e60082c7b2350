import { formatDiagnostic, type Diagnostic } from '../../controller/model/diagnostic.ts';

/** A diagnostic cut into the parts that the page sets differently. */
export interface DiagnosticView {
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly code: string;
  /** `blog.yaml:4:5` */
  readonly where: string | undefined;
  /** The source line and the caret under it, for a monospaced block. */
  readonly excerpt: string | undefined;
  readonly hint: string | undefined;
  /** Where an editor underlines it. */
  readonly mark: { readonly file: string; readonly line: number; readonly column: number; readonly length: number } | undefined;
}

/** The excerpt is the model's own drawing, so that the page and the terminal always show the same caret. */
export function diagnosticView(diagnostic: Diagnostic): DiagnosticView {
  const { hint, ...rest } = diagnostic;
  const { place, severity, message, code } = rest;
  // The heading may span lines if the message does; the excerpt is always the last two.
  const excerpt = place?.text === undefined ? undefined : formatDiagnostic(rest).split('\n').slice(-2).join('\n');
  return { severity, message, code, hint, excerpt, mark: place && { file: place.file, line: place.line, column: place.column, length: place.length ?? 1 }, where: place && `${place.file}:${place.line}:${place.column}` };
}
