import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { connectEngine } from '../../controller/engine/dockerode-engine.ts';
import { ensureImage, SAMPLE_IMAGE } from '../../controller/setup/sample-image.mjs';
import type { ComposeCommand } from '../support/compose-peer.ts';
import type { World } from './compare-file.ts';
import { compareFile } from './compare-file.ts';
import { fixedNames, needsTheEngineAlone } from './compose-model.ts';
import { EngineClaims } from './engine-claims.ts';
import type { FileResult } from './file-result.ts';
import { isDoubtful } from './file-result.ts';
import type { ComposeFile } from './find-compose-files.ts';
import { alsoLacking, lacking } from './furnish.ts';
import { removeProjects } from './project-objects.ts';
import { openStandInImages } from './stand-in-images.ts';
import type { Lacks, Workspaces } from './workspace.ts';
import { openWorkspaces } from './workspace.ts';

export interface RunOptions {
  readonly compose: ComposeCommand;
  /** Files under way at once. */
  readonly parallelism: number;
  /** Gives to files that both sides refuse what they merely lack, and tries again: more of them get as far as the engine. */
  readonly furnish?: boolean;
  /** Called after each file. */
  readonly onResult?: (result: FileResult, done: number) => void;
}

/** Compares all files. What does not agree is tried once more by itself, because others may use the same engine; the second answer counts. */
export async function runConformance(files: readonly ComposeFile[], options: RunOptions): Promise<readonly FileResult[]> {
  await ensureImage();
  const instance = randomBytes(6).toString('hex');
  const prefix = `c${instance.slice(0, 6)}-`;
  const root = await mkdtemp(join(tmpdir(), 'orbitr-conformance-'));
  const engine = connectEngine({ dockerHost: process.env['DOCKER_HOST'] });
  const images = openStandInImages(SAMPLE_IMAGE, instance);
  const claims = new EngineClaims();
  const workspaces = openWorkspaces(root);
  const world: World = {
    engine, images, instance, compose: options.compose, base: SAMPLE_IMAGE,
    claim: (project, model, step) => claims.hold({ names: fixedNames(project, model), alone: needsTheEngineAlone(model) }, step),
  };
  const attempt = (file: ComposeFile, index: number): Promise<FileResult> => compareGuarded(file, `${prefix}${index}`, workspaces, world, options.furnish ?? false);
  const queue = new PQueue({ concurrency: options.parallelism });
  let done = 0;
  try {
    const first = await Promise.all(files.map((file, index) => queue.add(async () => {
      const result = await attempt(file, index);
      options.onResult?.(result, ++done);
      return result;
    })));
    const results: FileResult[] = [];
    for (const [index, file] of files.entries()) {
      const result = first[index];
      results.push(result === undefined || isDoubtful(result) ? await attempt(file, index) : result);
    }
    return results;
  } finally {
    await removeProjects(prefix);
    await images.remove();
    await rm(root, { recursive: true, force: true });
    engine.close();
  }
}

/** Rounds in which a file may turn out to lack something more. */
const MAX_FURNISHINGS = 10;

/** Whatever is thrown on the way is a crash: refusals come as values. */
async function compareGuarded(file: ComposeFile, project: string, workspaces: Workspaces, world: World, furnish: boolean): Promise<FileResult> {
  try {
    let result = await compareFile(file, project, await workspaces.open(file), world);
    let lacks: Lacks = { files: [], variables: [] };
    for (let rounds = furnish ? MAX_FURNISHINGS : 0; rounds > 0; rounds--) {
      const more = lacking(result);
      if (more === undefined) break;
      lacks = alsoLacking(lacks, more);
      const again = await compareFile(file, project, await workspaces.furnish(file, project, lacks), world);
      result = { ...again, furnished: lacks.files.length + lacks.variables.length };
    }
    return result;
  } catch (thrown) {
    const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { name: file.name, collection: file.collection, verdict: 'crashed', differences: [], composeRefuses: [], orbitrRefuses: [], orbitrWarns: [], faults: [fault], containers: 0, digests: 0, furnished: 0, composeTime: 0, orbitrTime: 0 };
  }
}
