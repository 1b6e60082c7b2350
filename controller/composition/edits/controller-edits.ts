import { randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Judges } from './judge-draft.ts';
import type { Workbench } from '../workbench.ts';
import type { DraftContext } from './draft-edit.ts';
import { openSealing } from './draft-secret.ts';
import type { OpenEdits } from './open-edits.ts';
import { openEdits } from './open-edits.ts';

/** The edits of a running controller. */
export function controllerEdits({ config, desired, draft, draftBlind }: Pick<Workbench, 'config' | 'desired' | 'draft' | 'draftBlind'>, plan: Judges['plan'], revisions: DraftContext['revisions'], log: Pick<Logger, 'warn'>): OpenEdits {
  const revision = async (stack: string): Promise<string | undefined> => (await desired.bundleOf(stack))?.revision.digest;
  return openEdits({ revisions, revision, folder: config.stacks, discover: () => desired.discover(), draft, draftBlind, plan, sealing: openSealing(config), newId: randomUUID, newToken, now: Date.now, log });
}

/** Tells a person when, and is never the same twice. */
function newToken(): string {
  return `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}-${randomBytes(2).toString('hex')}`;
}
