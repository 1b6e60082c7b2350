import type { EditOutcome } from '../../edits.ts';
import type { Desired } from '../../loop/desired-state.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { Plan } from '../../model/plan.ts';
import type { FileContent } from '../../model/source-bundle.ts';
import type { DiscoveredStack } from '../../source/discover-stacks.ts';
import { parseSettings } from '../../source/read-settings.ts';
import type { EditDraft, FileDraft } from './file-draft.ts';

export interface Judges {
  /** What a stack would be if these files held something else. */
  readonly draft: (stack: DiscoveredStack, contents: ReadonlyMap<string, FileContent>) => Promise<Desired>;
  /** Undefined: the engine was not seen yet. */
  readonly plan: (stack: string, desired: Desired) => Plan | undefined | Promise<Plan>;
}

/** Reads a draft as the controller would read the files after it, and plans. @throws OrbitrError `edit/no-effect` when they would not mean what was asked for */
export async function judgeDraft(draft: EditDraft, { draft: build, plan }: Judges): Promise<EditOutcome> {
  const { stack, files, located, must } = draft;
  if (stack === undefined) return judgeSettings(files);
  const desired: Desired = located === undefined ? { kind: 'absent' } : await build(located, new Map(files.map(({ path, after }) => [path, contentOf(after)])));
  if (desired.kind === 'invalid') return { kind: 'invalid', diagnostics: desired.diagnostics };
  if (must !== undefined && desired.kind === 'spec' && desired.spec[must.key] !== must.value) {
    throw new OrbitrError({ code: 'edit/no-effect', kind: 'terminal', message: `setting x-orbitr.${must.key} in ${files[0]?.file ?? `"${stack}"`} would not make it ${String(must.value)}`, hint: 'Another place in the files says otherwise; change it there.' });
  }
  return { kind: 'planned', plan: await plan(stack, desired), warnings: desired.kind === 'spec' ? desired.spec.warnings : [] };
}

function judgeSettings(files: readonly FileDraft[]): EditOutcome {
  const diagnostics = files.flatMap(({ file, after }) => {
    const reading = after === undefined ? undefined : parseSettings(file, contentOf(after));
    return reading?.kind === 'invalid' ? reading.diagnostics : [];
  });
  return diagnostics.length > 0 ? { kind: 'invalid', diagnostics } : { kind: 'settings' };
}

function contentOf(after: string | Uint8Array | undefined): FileContent {
  if (after === undefined) return { kind: 'missing' };
  if (typeof after !== 'string') return { kind: 'binary', bytes: after };
  // As the reader of files sees it: without a byte order mark.
  return { kind: 'text', text: after.replace(/^\ufeff/, '') };
}
