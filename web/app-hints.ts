import type { CatalogueApi, InstalledApp } from '../controller/catalogue-api.ts';
import type { StackStatus } from '../controller/model/status.ts';

/** What a catalogue says is good for so long, in ms. */
const GOOD_FOR = 10 * 60_000;
/** Between two questions because of a stack that is new to us, in ms. */
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
  const icons = new Map<string, string | undefined>();
  let askedAt = -Infinity;
  let asking = false;

  const ask = async ({ installed, picture }: Pick<CatalogueApi, 'installed' | 'picture'>): Promise<void> => {
    const found = new Map<string, AppHint>();
    for (const app of await installed()) found.set(keyOf(app.stack, app), { icon: await iconOf(app, picture, icons), update: app.update });
    const [before, after] = [known, found].map((hints) => JSON.stringify([...hints]));
    known = found;
    if (before !== after) changed();
  };

  return {
    of({ name, template }) {
      if (catalogue === undefined || template === undefined) return undefined;
      const hint = known.get(keyOf(name, template));
      if (!asking && now() - askedAt >= (hint === undefined ? LEAST : GOOD_FOR)) {
        [asking, askedAt] = [true, now()];
        // A catalogue that cannot be read says so on the pages of apps; here the last answer goes on to hold.
        void ask(catalogue).catch(() => undefined).finally(() => (asking = false));
      }
      return hint;
    },
  };
}

function keyOf(stack: string, { id, version, source }: Pick<InstalledApp, 'id' | 'version' | 'source'>): string {
  return JSON.stringify([stack, id, version, source]);
}

/** Looked for once a version: a picture that the catalogue refuses to give is none. */
async function iconOf({ id, source, version, update }: InstalledApp, picture: CatalogueApi['picture'], icons: Map<string, string | undefined>): Promise<string | undefined> {
  const key = JSON.stringify([id, source, update ?? version]);
  if (icons.has(key)) return icons.get(key);
  let icon: string | undefined;
  for (const file of ['icon.svg', 'icon.png']) {
    const bytes = await picture(id, file, { source }).catch(() => undefined);
    if (bytes !== undefined) icon ??= `/apps/${encodeURIComponent(id)}/picture/${file}?source=${encodeURIComponent(source)}`;
  }
  icons.set(key, icon);
  return icon;
}
