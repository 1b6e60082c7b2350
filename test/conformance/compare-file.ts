import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../../controller/engine/port.ts';
import type { ComposeCommand } from '../support/compose-peer.ts';
import { comparable } from './comparable.ts';
import { composeSide } from './compose-side.ts';
import type { ComposeModel } from './compose-model.ts';
import { fieldDifferences } from './field-differences.ts';
import type { ComposeFile } from './find-compose-files.ts';
import type { FileResult, Trial } from './file-result.ts';
import { judge } from './file-result.ts';
import { orbitrSide } from './orbitr-side.ts';
import type { ProjectObjects } from './project-objects.ts';
import { inspectProject, removeProject } from './project-objects.ts';
import type { SideOutcome } from './side-outcome.ts';
import type { StandInImages } from './stand-in-images.ts';
import { provideSurroundings } from './surroundings.ts';
import type { Workspace } from './workspace.ts';

/** What all files share. */
export interface World {
  readonly engine: Engine;
  readonly compose: ComposeCommand;
  readonly images: StandInImages;
  /** Image of the foreign containers. */
  readonly base: string;
  /** Written on everything that Orbitr makes. */
  readonly instance: string;
  /** Runs a step while nothing else on the engine is in its way. */
  readonly claim: <T>(project: string, model: ComposeModel, step: () => Promise<T>) => Promise<T>;
}

/** Puts one file before both sides, one after the other, under the same names, and compares what is then on the engine. Leaves nothing on it. */
export async function compareFile(file: ComposeFile, project: string, workspace: Workspace, world: World): Promise<FileResult> {
  const compose = composeSide(world.compose, project, workspace);
  const orbitr = orbitrSide(world.engine, world.instance, project, workspace);
  const config = await compose.config();
  const before = performance.now();
  const read = await orbitr.read();
  const readTime = performance.now() - before;
  // A file that Compose refuses is still tried on the engine when Orbitr takes it: it may be the engine that refuses it.
  const model = config.kind === 'model' ? config.model : read.kind === 'spec' ? (read.spec.canonical as unknown as ComposeModel) : undefined;
  const common = { name: file.name, collection: file.collection, digests: workspace.digests, furnished: 0 };
  if (model === undefined) return result(common, trialOf(config), trialOf(read), undefined, undefined, undefined);
  return world.claim(project, model, async () => {
    await using _surroundings = await provideSurroundings(project, model, world.images, world.base);
    const theirs = config.kind === 'refused' ? { trial: trialOf(config) } : await onEngine(project, 0, () => compose.create());
    const ours = read.kind === 'invalid' ? { trial: trialOf(read) } : await onEngine(project, readTime, () => orbitr.create(read.spec));
    return result(common, theirs.trial, ours.trial, theirs.objects, ours.objects, model);
  });
}

/** ms */
const LATE_CREATIONS = 500;

interface Seen {
  readonly trial: Trial;
  readonly objects?: ProjectObjects;
}

async function onEngine(project: string, spent: number, create: () => Promise<SideOutcome>): Promise<Seen> {
  try {
    const before = performance.now();
    const outcome = await create();
    const time = spent + performance.now() - before;
    // A client that failed leaves while the engine still creates what it asked for.
    if (outcome.kind === 'refused') await pause(LATE_CREATIONS);
    return { trial: { outcome, time }, objects: await inspectProject(project) };
  } finally {
    await removeProject(project);
  }
}

type Answer = Awaited<ReturnType<ReturnType<typeof composeSide>['config']>> | Awaited<ReturnType<ReturnType<typeof orbitrSide>['read']>>;

/** A trial that ended with the reading of the file. */
function trialOf(answer: Answer): Trial {
  const refused = (reasons: readonly string[]): Trial => ({ outcome: { kind: 'refused', stage: 'file', reasons }, time: 0 });
  if (answer.kind === 'refused') return refused([answer.reason]);
  if (answer.kind === 'invalid') return refused(answer.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message, place }) => `${place?.line ?? '?'}: ${message} (${code})`));
  return { outcome: { kind: 'made', unsettled: [], warnings: [] }, time: 0 };
}

function result(common: Pick<FileResult, 'name' | 'collection' | 'digests' | 'furnished'>, compose: Trial, orbitr: Trial, theirs: ProjectObjects | undefined, ours: ProjectObjects | undefined, model: ComposeModel | undefined): FileResult {
  const made = compose.outcome.kind === 'made' && orbitr.outcome.kind === 'made' && theirs && ours && model;
  const differences = made ? fieldDifferences(comparable(theirs, model), comparable(ours, model)) : [];
  return {
    ...common,
    verdict: judge(compose, orbitr, differences),
    differences,
    composeRefuses: compose.outcome.kind === 'refused' ? compose.outcome.reasons : [],
    orbitrRefuses: orbitr.outcome.kind === 'refused' ? orbitr.outcome.reasons : [],
    orbitrWarns: orbitr.outcome.kind === 'made' ? orbitr.outcome.warnings : [],
    faults: orbitr.outcome.kind === 'made' ? orbitr.outcome.unsettled.map((step) => `a second pass would: ${step}`) : [],
    containers: theirs?.containers.length ?? 0,
    composeTime: Math.round(compose.time),
    orbitrTime: Math.round(orbitr.time),
  };
}
