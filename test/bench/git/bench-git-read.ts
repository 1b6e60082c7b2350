import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { committedSource } from '../../../controller/composition/git/committed-source.ts';
import { CommittedStacks } from '../../../controller/git/committed-stacks.ts';
import { openRepository } from '../../../controller/git/repository.ts';
import { DesiredState } from '../../../controller/loop/desired-state.ts';
import { buildSpec } from '../../../controller/spec/build-spec.ts';
import { CLIENT_ENVIRONMENT } from '../../support/git-client.ts';
import type { BenchRow } from '../bench-row.ts';
import { atMost, measured, median, timed } from '../bench-row.ts';

const STACKS = 1_000;
const FILES = 50_000;

/** A repository of 1,000 stacks and 50,000 files, checked out: the first reading of all of it, and one when nothing changed. */
export async function benchGitRead(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-bench-git-'));
  try {
    await fill(folder);
    const first: number[] = [];
    const again: number[] = [];
    let stacksRead = 0;
    for (let round = 0; round < 3; round++) {
      const { stacks, desired } = await open(folder);
      first.push(await timed(async () => {
        await stacks.alone(() => stacks.advance());
        stacksRead = await readAll(desired);
      }));
      for (let pass = 0; pass < 3; pass++) again.push(await timed(async () => {
        await stacks.alone(() => stacks.advance());
        await readAll(desired);
      }));
      stacks.close();
    }
    return [
      measured('stacks read', stacksRead, 'stacks'),
      atMost(`first read of ${STACKS} stacks and ${FILES} files`, median(first), 'ms', 3_000),
      atMost('unchanged pass over them', median(again), 'ms', 100),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function open(folder: string): Promise<{ readonly stacks: CommittedStacks; readonly desired: DesiredState }> {
  const stacks = new CommittedStacks({ repository: await openRepository(folder), branch: 'main', directory: '', spared: () => false, vouches: () => true, now: Date.now });
  const files = committedSource(folder, { current: () => stacks.current });
  const desired = new DesiredState({ folder, discover: files.discover, read: files.read, build: (bundle) => buildSpec(bundle, { homeDirectory: '/', profiles: [] }), variant: () => '', watchAlso: () => undefined });
  return { stacks, desired };
}

async function readAll(desired: DesiredState): Promise<number> {
  const { stacks } = await desired.discover();
  const read = await Promise.all(stacks.map((located) => desired.load(located)));
  return read.filter(({ kind }) => kind === 'spec').length;
}

/** By git's own importer, because 50,000 files added one by one would take minutes. */
async function fill(folder: string): Promise<void> {
  const git = async (parameters: readonly string[], input?: string): Promise<void> => {
    const child = spawn('git', parameters, { cwd: folder, env: CLIENT_ENVIRONMENT, stdio: ['pipe', 'ignore', 'inherit'] });
    child.stdin.end(input);
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`git ${parameters[0] ?? ''} failed`);
  };
  await git(['init', '-q', '-b', 'main', '.']);
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const lines = ['commit refs/heads/main\ncommitter Ada <ada@example.org> 1700000000 +0000\n', data('all')];
  for (let stack = 0; stack < STACKS; stack++) {
    lines.push(`M 100644 inline s${stack}/compose.yaml\n`, data(`services:\n  web:\n    image: busybox:stable\n    environment: { N: "${stack}" }\n    volumes: ["./config:/config:ro"]\n`));
    for (let file = 1; file < FILES / STACKS; file++) lines.push(`M 100644 inline s${stack}/config/f${file}.conf\n`, data(`value = ${stack}.${file}\n`));
  }
  await git(['fast-import', '--quiet'], lines.join(''));
  await git(['checkout', '-q', 'main']);
}
