import type { KnownRevision } from '../../controller/model/known-revision.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import type { StatusWord } from './status-words.ts';
import { stackHref } from './stack-href.ts';

/** One revision of a stack in its history. */
export interface RevisionLine {
  /** For people: the commit, or the start of the digest. */
  readonly name: string;
  readonly digest: string;
  readonly time: TimeText;
  readonly result: StatusWord;
  readonly message: string | undefined;
  /** It is what runs now. */
  readonly current: boolean;
  /** Where going back to it is shown first; undefined: it is what runs, or its texts are not kept. */
  readonly back: string | undefined;
}

const APPLIED: StatusWord = { word: 'Applied', glyph: 'check', tone: 'good', meaning: 'It ran' };
const HELD: StatusWord = { word: 'Held', glyph: 'shield', tone: 'bad', meaning: 'It was found bad and taken back' };

/** @param applied digest of what runs @param mayEdit whether the viewer may go back */
export function revisionLine({ revision, commit, at, result, message, files }: KnownRevision, stack: string, { applied, mayEdit, now }: { readonly applied: string | undefined; readonly mayEdit: boolean; readonly now: number }): RevisionLine {
  const current = revision === applied;
  return {
    name: commit?.slice(0, 7) ?? revision.slice(0, 12),
    digest: revision,
    time: relativeTime(at, now),
    result: result === 'held' ? HELD : APPLIED,
    message,
    current,
    back: current || !mayEdit || files.length === 0 ? undefined : `${stackHref(stack)}/change/rollback?to=${revision}`,
  };
}
