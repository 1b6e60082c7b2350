import { ansiPieces } from '../public/ansi.js';

/** A line of a container's log as the page shows it: plain text in pieces. */
export interface LogView {
  readonly container: string;
  /** ISO; undefined: the engine did not say. */
  readonly time: string | undefined;
  readonly wrong: boolean;
  readonly pieces: readonly { readonly text: string; readonly classes: string }[];
}

/** @param text with the engine's time in front of it */
export function logView({ container, stream, text }: { readonly container: string; readonly stream: 'stdout' | 'stderr'; readonly text: string }): LogView {
  const [, time, rest] = /^(\d{4}-\d\d-\d\dT\S+) ?(.*)$/s.exec(text) ?? [];
  return { container, time, wrong: stream === 'stderr', pieces: ansiPieces(rest ?? text) };
}
