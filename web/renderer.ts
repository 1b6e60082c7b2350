import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Eta } from 'eta';

/** Turns a view (a file of `views/`, without its ending) and its data into HTML. */
export type Renderer = (view: string, data: unknown) => string;

/**
 * Compiles every view once; rendering touches no file. Views are our own and the only text that eta ever compiles; everything else is data, and data is escaped.
 * Views call each other by `part(name, data)`. Eta's own `include` is not used: it merges the caller's data into the callee's, so that a missing field silently shows the caller's.
 */
export function createRenderer(): Renderer {
  const folder = join(import.meta.dirname, 'views');
  const eta = new Eta({ autoEscape: true, cache: true, functionHeader: 'const part = (name, data) => this.render(`@${name}`, data);' });
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.eta')) eta.loadTemplate(`@${file.slice(0, -'.eta'.length)}`, readFileSync(join(folder, file), 'utf8'));
  }
  // eta takes any value; its types only foresee objects.
  return (view, data) => eta.render(`@${view}`, data as object);
}
