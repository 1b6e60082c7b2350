import type { CatalogueApi, InstalledApp } from '../controller/catalogue-api.ts';
import type { StackStatus } from '../controller/model/status.ts';

/** What a catalogue says is good for so long, in ms. */
const GOOD_FOR = 10 * 60_000;
/** Between two questions because of a stack that was never asked for; after a failure twice as long, and longer with each, in ms. */
const LEAST = 5_000;

/** What the catalogue knows of the app that a stack came from. */
export interface AppHint {
  /** Address of its icon; undefined: it has none. */
  readonly icon: string | undefined;
  /** A newer version that can run here. */
  readonly update: string | undefined;
}

/** Pages are made at once and do not wait for a catalogue. */
export interface AppHints {
  /** Undefined: the stack came from no app, or the catalogue was not asked yet; then it is asked in the background. */
  of(stack: Pick<StackStatus, 'name' | 'template'>): AppHint | undefined;
}

export interface AppHintsOptions {
  /** Undefined: there are no apps. */
  readonly catalogue: Pick<CatalogueApi, 'installed' | 'picture'> | undefined;
  /** Pages would show something else now. */
  readonly changed: () => void;
  /** ms of a steady clock. */
  readonly now: () => number;
}

/**
 * Asks the catalogue only while somebody looks at a stack that came from it: a controller that nobody looks at, or without apps, never loads it.
 * An answer belongs to the version that the stack has: after an update the old one is not shown any more.
 */
export function openAppHints({ catalogue, changed, now }: AppHintsOptions): AppHints {
  let known: ReadonlyMap<string, AppHint> = new Map();
  let icons: ReadonlyMap<string, string | undefined> = new Map();
  // By stack, the key that was asked for. A catalogue may know nothing of a stack, and would be asked for ever.
  const seen = new Map<string, string>();
  let asked: ReadonlyMap<string, string> = new Map();
  let [askedAt, failures, asking] = [-Infinity, 0, false];

  const ask = async ({ installed, picture }: Pick<CatalogueApi, 'installed' | 'picture'>): Promise<void> => {
    const [found, pictures] = [new Map<string, AppHint>(), new Map<string, string | undefined>()];
    for (const app of await installed()) {
      const key = iconKey(app);
      if (!pictures.has(key)) pictures.set(key, icons.has(key) ? icons.get(key) : await iconOf(app, picture));
      found.set(keyOf(app.stack, app), { icon: pictures.get(key), update: app.update });
    }
    const [before, after] = [known, found].map((hints) => JSON.stringify([...hints]));
    [known, icons, failures] = [found, pictures, 0];
    if (before !== after) changed();
  };

  const wait = (name: string, key: string): number => {
    if (failures > 0) return Math.min(LEAST * 2 ** failures, GOOD_FOR);
    return asked.get(name) === key || known.has(key) ? GOOD_FOR : LEAST;
  };

  return {
    of({ name, template }) {
      if (catalogue === undefined || template === undefined) return undefined;
      const key = keyOf(name, template);
      seen.set(name, key);
      if (!asking && now() - askedAt >= wait(name, key)) {
        [asking, askedAt, asked] = [true, now(), new Map(seen)];
        // A catalogue that cannot be read says so on the pages of apps; here the last answer goes on to hold.
        void ask(catalogue).catch(() => (failures += 1)).finally(() => (asking = false));
      }
      return known.get(key);
    },
  };
}

function keyOf(stack: string, { id, version, source }: Pick<InstalledApp, 'id' | 'version' | 'source'>): string {
  return JSON.stringify([stack, id, version, source]);
}

/** A picture that belongs to a version: it is looked for once. */
function iconKey({ id, source, version, update }: InstalledApp): string {
  return JSON.stringify([id, source, update ?? version]);
}

/** A picture that the catalogue refuses to give is none. */
async function iconOf({ id, source }: InstalledApp, picture: CatalogueApi['picture']): Promise<string | undefined> {
  for (const file of ['icon.svg', 'icon.png']) {
    const bytes = await picture(id, file, { source }).catch(() => undefined);
    if (bytes !== undefined) return `/apps/${encodeURIComponent(id)}/picture/${file}?source=${encodeURIComponent(source)}`;
  }
  return undefined;
}
