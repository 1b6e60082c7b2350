import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CatalogueApi } from '../../controller/catalogue-api.ts';
import type { Trust } from '../../controller/catalogue/entry.ts';
import { openAppSecrets } from '../../controller/composition/catalogue/app-secrets.ts';
import { openCatalogue } from '../../controller/composition/catalogue/open-catalogue.ts';
import { surveyStacks } from '../../controller/composition/catalogue/installed-apps.ts';
import { openShelves } from '../../controller/composition/catalogue/shelves.ts';
import { openSealing } from '../../controller/composition/edits/draft-secret.ts';
import { openEdits } from '../../controller/composition/edits/open-edits.ts';
import { openWorkbench } from '../../controller/composition/workbench.ts';
import { openKeyring } from '../../controller/secrets/keyring.ts';
import { folderShelf } from '../../controller/registry/folder-shelf.ts';
import { discoverStacks } from '../../controller/source/discover-stacks.ts';

export const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
export const README = 'An app for tests: it keeps texts for a while and gives them out by a link that is hard to guess. Back up its volume.';

/** Files of a template by path; what is not given is filled in so that it is valid. */
export function templateTexts(id: string, manifest: string, compose: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { 'template.yaml': `id: ${id}\nname: ${id}\nlicense: MIT\ntype: app\ncategories: [other]\ndescription: For tests.\n${manifest}`, 'compose.yaml': compose, 'icon.svg': ICON, 'README.md': README, ...more };
}

export interface CatalogueBench {
  readonly catalogue: CatalogueApi;
  readonly stacks: string;
  readonly templates: string;
  /** ORBITR_DATA. */
  readonly data: string;
  /** Writes a template, over an earlier version of it. */
  put(id: string, texts: Readonly<Record<string, string>>): Promise<void>;
  text(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** A catalogue over a folder of its own, with real edits of real files and without an engine. */
export async function openCatalogueBench(trust: Trust = 'verified'): Promise<CatalogueBench> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-catalogue-'));
  const [stacks, templates] = [join(folder, 'stacks'), join(folder, 'templates')];
  await Promise.all([mkdir(stacks), mkdir(templates)]);
  const bench = openWorkbench({ stacks, data: folder, listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' }, { vouches: () => true, watchAlso: () => undefined, profiles: () => [], engineMayBeAway: true });
  const edits = openEdits({ folder: stacks, discover: () => discoverStacks(stacks), draft: bench.draft, draftBlind: bench.draftBlind, sealing: openSealing({ stacks, data: folder }), plan: () => undefined, newId: () => 'id', newToken: () => 'token', revisions: async () => [], revision: async () => undefined, now: () => 1, log: { warn: () => undefined } as never });
  let [ticks, seed] = [0, 0];
  // Each look is a minute after the last, so that a changed template is seen at once.
  const shelf = folderShelf({ name: 'test', folder: templates, kind: 'folder', trust, now: () => (ticks += 60_000) });
  const random = (count: number): Uint8Array => new Uint8Array(count).map(() => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16);
  const secrets = openAppSecrets(stacks, openKeyring({ data: folder, stacks }), { random: (count) => randomBytes(count), now: () => 0 });
  const catalogue = openCatalogue({ folder: stacks, shelves: openShelves(() => [shelf]), secrets, survey: () => surveyStacks(stacks, bench.blind, secrets.variables), observed: () => undefined, listening: async () => new Set(), domain: () => undefined, version: '0.1.0', random }, edits);
  const put = async (base: string, texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(base, path)), { recursive: true });
      await writeFile(join(base, path), text);
    }
  };
  return {
    catalogue,
    stacks,
    templates,
    data: folder,
    put: (id, texts) => put(join(templates, id), texts),
    text: (path) => readFile(join(stacks, path), 'utf8'),
    write: (path, text) => put(stacks, { [path]: text }),
    close: async () => {
      bench.engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
