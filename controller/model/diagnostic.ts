/** A place in a text that a person wrote. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The source line itself, so that a caret can be drawn without reading the file again. */
  readonly text?: string;
  /** How many columns the caret underlines; at least 1. */
  readonly length?: number;
}

/** Something to say about a text: an error stops the stack from being applied, a warning is only shown. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Stable and documented in docs/errors.md, for example `compose/unknown-key`. */
  readonly code: string;
  readonly message: string;
  readonly place?: Place;
  /** What to do next, as one sentence. */
  readonly hint?: string;
}

/**
 * Draws a diagnostic as a compiler would:
 *
 *     blog.yaml:4:5: error: unknown key "imagee" (compose/unknown-key)
 *       4 |     imagee: nginx
 *         |     ^^^^^^
 *       Did you mean "image"?
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { place, severity, message, code, hint } = diagnostic;
  const where = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  const lines = [`${where}${severity}: ${message} (${code})`];
  if (place?.text !== undefined) {
    const gutter = String(place.line);
    const pad = ' '.repeat(gutter.length);
    // Tabs are kept so that the caret stands under its column whatever the tab width.
    const indent = place.text.slice(0, place.column - 1).replace(/[^\t]/g, ' ');
    lines.push(`  ${gutter} | ${place.text}`, `  ${pad} | ${indent}${'^'.repeat(Math.max(1, place.length ?? 1))}`);
  }
  if (hint !== undefined) lines.push(`  ${hint}`);
  return lines.join('\n');
}
