import { createHash } from 'node:crypto';
import type { Adoptable, AdoptionPreview, Adoptions } from '../../adoptions.ts';
import type { Config } from '../../config.ts';
import type { EditPreview, EditRequest, Edits } from '../../edits.ts';
import { InvalidEdit } from '../../edits.ts';
import { OrbitrError } from '../../model/errors.ts';
import { maskDifferences } from '../../plan/mask-differences.ts';
import { withEngineLook, type EngineLook } from '../engine-look.ts';
import { loadProject, type LoadedProject } from '../load-project.ts';
import { adoptionDiffers } from './adoption-differs.ts';
import { carryOutAdoption } from './carry-out-adoption.ts';
import { draftContainers } from './draft-containers.ts';
import { findProject } from './find-project.ts';
import { judgeAdoption, type Judgement } from './judge-adoption.ts';

interface Draft {
  readonly loaded: Exclude<LoadedProject, { kind: 'invalid' }>;
  readonly judgement: Judgement;
  /** Undefined: the file is there already. */
  readonly request: EditRequest | undefined;
  readonly shown: AdoptionPreview;
}

/** Adoption for whoever reaches a running controller: what `orbitr adopt` does, with the file written by an edit like any other. */
export function openAdoptions(config: Config, edits: Edits): Adoptions {
  return {
    preview: async (what) => (await draft(what, config, edits)).shown,
    make: async (what, author, { basis, allowChanges }) => {
      const { loaded, judgement, request, shown } = await draft(what, config, edits);
      const { stack } = shown;
      if (shown.basis !== basis) throw new OrbitrError({ code: 'adopt/changed', kind: 'conflict', message: `what runs, or the file of ${stack}, is not what was shown any more`, hint: 'Look at it again.' });
      if (!shown.clean && !allowChanges) throw adoptionDiffers('Agree to what Orbitr would do, or change what runs.');
      await carryOutAdoption(config.data, loaded, judgement.review.adoption, async () => request && edits.make(request, { ...author, message: 'adopt what runs' }));
      return stack;
    },
  };
}

async function draft(what: Adoptable, config: Config, edits: Edits): Promise<Draft> {
  return withEngineLook(config, false, async (look) => {
    const before = (await look.observe()).state;
    const { loaded, project } = what.kind === 'project' ? await draftProject(what.name, config, look, findProject(what.name, before)) : await draftContainers(look, before, [what.name]);
    if (loaded.kind === 'invalid') throw new InvalidEdit(loaded.diagnostics);
    const judgement = await judgeAdoption(look, before, loaded.spec, project);
    const request = requestOf(loaded);
    const edit = request && (await edits.preview(request));
    return { loaded, judgement, request, shown: shownOf(loaded.spec.name, judgement, edit) };
  });
}

async function draftProject(name: string, config: Config, look: EngineLook, project: ReturnType<typeof findProject>): Promise<{ readonly loaded: LoadedProject; readonly project: typeof project }> {
  return { loaded: await loadProject(config.stacks, name, project, [], await look.bench.place.hostPaths()), project };
}

function requestOf(loaded: Draft['loaded']): EditRequest | undefined {
  if (loaded.kind === 'stack') return undefined;
  const { name } = loaded.spec;
  // By path as the stack sees it.
  const files = Object.fromEntries([...loaded.layout.files].map(([path, content]) => [path.startsWith(`${name}/`) ? path.slice(name.length + 1) : path, content]));
  return { kind: 'create-stack', stack: name, files };
}

/** The plan of an ordinary edit does not know that what runs would be ours: the judgement's does. */
function shownOf(stack: string, { review, plan, clean }: Judgement, edit: EditPreview | undefined): AdoptionPreview {
  const comparisons = review.comparisons.map((comparison) => ({ ...comparison, differences: maskDifferences(comparison.differences) }));
  const steps = [...plan.operations, ...plan.blocked].map(({ kind, subject }) => [kind, subject.name]);
  const basis = createHash('sha256').update(JSON.stringify([edit?.basis, review.adoption, comparisons, steps])).digest('hex');
  return { stack, edit: edit && (edit.outcome.kind === 'planned' ? { ...edit, outcome: { ...edit.outcome, plan } } : edit), plan, comparisons, clean, basis };
}
