import { join } from 'node:path';
import type { FileContent, StackBundle } from '../model/source-bundle.ts';
import type { DiscoveredStack } from './discover-stacks.ts';
import { inputsDigest } from './inputs-digest.ts';
import type { FileReading } from './read-file.ts';
import { readInput } from './read-file.ts';
import { settleDelay } from './settled.ts';

export interface BundleReading {
  readonly bundle: StackBundle;
  /** How long until all files have settled, in ms; 0: they have. */
  readonly settlesIn: number;
}

/** The coarsest clock of a file system that is worth thinking of, in ms. */
const TICK = 50;

/** Reads stacks, and remembers files by their stamps so that an unchanged folder of a thousand stacks costs a thousand `stat` calls and no reading. */
export class StackSource {
  readonly #readings = new Map<string, { readonly reading: FileReading; readonly at: number }>();
  readonly #vouched: (path: string, modified: number) => boolean;
  readonly #now: () => number;

  /** @param vouched whether the watcher saw the file, last modified then (ms since 1970), arrive complete. @param now ms since 1970. */
  constructor(vouched: (path: string, modified: number) => boolean, now: () => number) {
    this.#vouched = vouched;
    this.#now = now;
  }

  /** Reads a stack's files and, beside them, `extra`: the absolute paths that its spec asked for. */
  async read(stack: DiscoveredStack, extra: readonly string[]): Promise<BundleReading> {
    const dotenv = stack.layout === 'folder' ? [join(stack.directory, '.env'), join(stack.directory, 'secrets.env')] : [];
    const paths = [...new Set([...stack.entries, ...dotenv, ...extra])];
    const readings = await Promise.all(paths.map((path) => this.#readFile(path)));
    const present = paths.flatMap((path, index): [string, FileReading][] => {
      const reading = readings[index]!;
      // What was asked for by name is answered, even if it is "not there": else it would be asked for again and again.
      return dotenv.includes(path) && !extra.includes(path) && reading.content.kind === 'missing' ? [] : [[path, reading]];
    });
    const now = this.#now();
    return {
      bundle: {
        name: stack.name,
        layout: stack.layout,
        directory: stack.directory,
        entries: stack.entries,
        files: new Map<string, FileContent>(present.map(([path, { content }]) => [path, content])),
        revision: { digest: inputsDigest(present.map(([path, { digest }]) => [path, digest])), dirty: false },
      },
      settlesIn: Math.max(0, ...present.map(([path, reading]) => settleDelay(reading, now, this.#vouched(path, reading.modified)))),
    };
  }

  async #readFile(path: string): Promise<FileReading> {
    const known = this.#readings.get(path);
    const at = this.#now();
    // File systems count time in ticks: a second write in the tick of the first leaves the stamp as it was.
    const certain = known !== undefined && Math.abs(known.at - known.reading.changed) > TICK;
    const reading = await readInput(path, certain ? known.reading : undefined);
    this.#readings.set(path, reading === known?.reading ? known : { reading, at });
    return reading;
  }
}
