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
import { removeProjects } from './project-objects.ts';
import { openStandInImages } from './stand-in-images.ts';

export interface RunOptions {
  readonly compose: ComposeCommand;
  /** Files under way at once. */
  readonly parallelism: number;
  /** Called after each file. */
  readonly onResult?: (result: FileResult, done: number) => void;
}

/** Compares all files. What does not agree is tried once more by itself, because others may use the same engine; the second answer counts. */
export async function runConformance(files: readonly ComposeFile[], { compose, parallelism, onResult }: RunOptions): Promise<readonly FileResult[]> {
  await ensureImage();
  const engine = connectEngine({ dockerHost: process.env['DOCKER_HOST'] });
  const root = await mkdtemp(join(tmpdir(), 'orbitr-conformance-'));
  const instance = randomBytes(6).toString('hex');
  const images = openStandInImages(SAMPLE_IMAGE, instance);
  const prefix = `c${instance.slice(0, 6)}-`;
  const claims = new EngineClaims();
  const world: World = {
    engine, compose, images, instance, root, base: SAMPLE_IMAGE,
    claim: (project, model, step) => claims.hold({ names: fixedNames(project, model), alone: needsTheEngineAlone(model) }, step),
  };
  const queue = new PQueue({ concurrency: parallelism });
  let done = 0;
  try {
    const first = await Promise.all(files.map((file, index) => queue.add(async () => {
      const result = await guarded(file, `${prefix}${index}`, world);
      onResult?.(result, ++done);
      return result;
    })));
    const results: FileResult[] = [];
    for (const [index, result] of first.entries()) {
      const file = files[index];
      results.push(file && isDoubtful(result) ? await guarded(file, `${prefix}${index}`, world) : result);
    }
    return results;
  } finally {
    await removeProjects(prefix);
    await images.remove();
    await rm(root, { recursive: true, force: true });
    engine.close();
  }
}

/** Whatever is thrown on the way is a crash: refusals come as values. */
async function guarded(file: ComposeFile, project: string, world: World): Promise<FileResult> {
  try {
    return await compareFile(file, project, world);
  } catch (thrown) {
    const fault = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { name: file.name, collection: file.collection, verdict: 'crashed', differences: [], composeRefuses: [], orbitrRefuses: [], orbitrWarns: [], faults: [fault], containers: 0, digests: 0, composeTime: 0, orbitrTime: 0 };
  }
}
