import type { EditOutcome } from '../../edits.ts';
import type { Desired } from '../../loop/desired-state.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { Plan } from '../../model/plan.ts';
import type { FileContent } from '../../model/source-bundle.ts';
import type { DiscoveredStack } from '../../source/discover-stacks.ts';
import { parseSettings } from '../../source/read-settings.ts';
import type { EditDraft, FileDraft } from './file-draft.ts';

export interface Judges {
  /** What a stack would be if these files held something else. */
  readonly draft: (stack: DiscoveredStack, contents: ReadonlyMap<string, FileContent>) => Promise<Desired>;
  /** The same, with sealed text where no key here opens it. */
  readonly draftBlind: Judges['draft'];
  /** Undefined: the engine was not seen yet. */
  readonly plan: (stack: string, desired: Desired) => Plan | undefined | Promise<Plan>;
}

/** Reads a draft as the controller would read the files after it, and plans. @throws OrbitrError `edit/no-effect` when they would not mean what was asked for */
export async function judgeDraft(draft: EditDraft, { draft: build, draftBlind, plan }: Judges): Promise<EditOutcome> {
  const { stack, files, located, must } = draft;
  if (stack === undefined) return judgeSettings(files);
  const contents = new Map(files.map(({ path, after }) => [path, contentOf(after)]));
  const desired: Desired = located === undefined ? { kind: 'absent' } : await build(located, contents);
  if (desired.kind === 'invalid' && located !== undefined && desired.diagnostics.every(wantsKey)) return judgeBlind(await draftBlind(located, contents), desired.diagnostics);
  if (desired.kind === 'invalid') return { kind: 'invalid', diagnostics: desired.diagnostics };
  if (must !== undefined && desired.kind === 'spec' && desired.spec[must.key] !== must.value) {
    throw new OrbitrError({ code: 'edit/no-effect', kind: 'terminal', message: `setting x-orbitr.${must.key} in ${files[0]?.file ?? `"${stack}"`} would not make it ${String(must.value)}`, hint: 'Another place in the files says otherwise; change it there.' });
  }
  return { kind: 'planned', plan: await plan(stack, desired), warnings: desired.kind === 'spec' ? desired.spec.warnings : [] };
}

/** Who seals need not be able to read: without a private key the files are judged by what else is in them, and nothing can be planned. */
function judgeBlind(blind: Desired, unopened: readonly Diagnostic[]): EditOutcome {
  if (blind.kind === 'invalid') return { kind: 'invalid', diagnostics: blind.diagnostics };
  return { kind: 'planned', plan: undefined, warnings: [...unopened.map((diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning' })), ...(blind.kind === 'spec' ? blind.spec.warnings : [])] };
}

function wantsKey({ severity, code }: Diagnostic): boolean {
  return severity === 'warning' || code === 'secrets/no-key';
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
