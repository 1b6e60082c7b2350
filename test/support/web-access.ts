import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access } from '../../controller/access/access.ts';
import { PasswordHasher } from '../../controller/access/password.ts';
import { readAccessConfig } from '../../controller/config-access.ts';
import { openSealing } from '../../controller/composition/edits/draft-secret.ts';
import type { OpenEdits } from '../../controller/composition/edits/open-edits.ts';
import { openEdits } from '../../controller/composition/edits/open-edits.ts';
import { openWorkbench } from '../../controller/composition/workbench.ts';
import { discoverStacks } from '../../controller/source/discover-stacks.ts';
import { openAccessFile } from '../../state/access-file.ts';
import { openAuditLog, type AuditLog } from '../../state/audit-log.ts';

/** What a web server needs beside a controller: real accounts, edits and an audit in a folder of their own. */
export interface WebWorld {
  readonly folder: string;
  readonly stacks: string;
  readonly access: Access;
  readonly edits: OpenEdits;
  readonly audit: AuditLog;
  remove(): Promise<void>;
}

export interface WebWorldOptions {
  /** `ORBITR_…`; without any, nobody has to sign in. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly loopback?: boolean;
  readonly now?: () => number;
}

export async function webWorld({ environment = { ORBITR_AUTH: 'off' }, loopback = true, now = Date.now }: WebWorldOptions = {}): Promise<WebWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-web-'));
  const stacks = join(folder, 'stacks');
  const file = await openAccessFile(folder, () => undefined, now);
  const config = { stacks, data: folder, listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' };
  const bench = openWorkbench(config, { vouches: () => true, watchAlso: () => undefined, profiles: () => [], engineMayBeAway: true });
  let count = 0;
  return {
    folder,
    stacks,
    // Cheap passwords: what they cost is proven by a test of its own.
    access: new Access({ file, config: readAccessConfig(environment), loopback, data: folder, controlSecret: undefined, now, hasher: new PasswordHasher({ N: 2 ** 10, r: 8, p: 1 }) }),
    edits: openEdits({ folder: stacks, discover: () => discoverStacks(stacks), draft: bench.draft, draftBlind: bench.draftBlind, sealing: openSealing(config), plan: () => undefined, revisions: async () => [], revision: async () => undefined, newId: () => `edit-${++count}`, newToken: () => `token-${++count}`, now, log: { warn: () => undefined } }),
    audit: await openAuditLog(folder, { now }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
