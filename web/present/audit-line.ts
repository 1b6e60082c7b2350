import type { AuditEntry, AuditKind } from '../../controller/model/audit.ts';
import { differenceLines, type DifferenceLine } from './difference-lines.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import type { StatusWord } from './status-words.ts';
import { stackHref } from './stack-href.ts';

/** One line of the audit. Differences are masked already. */
export interface AuditLine {
  readonly seq: number;
  readonly time: TimeText;
  readonly kind: StatusWord;
  readonly actor: string;
  /** `page from 10.0.0.7`. */
  readonly way: string;
  readonly stack: string | undefined;
  readonly href: string | undefined;
  readonly message: string;
  readonly files: readonly { readonly file: string; readonly lines: readonly DifferenceLine[] }[];
  readonly steps: readonly { readonly what: string; readonly cause: string; readonly result: string | undefined }[];
}

const WORDS: Readonly<Record<AuditKind, StatusWord>> = {
  edit: { word: 'Edit', glyph: 'check', tone: 'good', meaning: 'Files were changed' },
  'edit-refused': { word: 'Edit refused', glyph: 'alert', tone: 'warn', meaning: 'Nothing was changed' },
  result: { word: 'Result', glyph: 'flag', tone: 'busy', meaning: 'What came of an edit' },
  'sign-in': { word: 'Signed in', glyph: 'dot', tone: 'calm', meaning: 'Somebody signed in' },
  'sign-in-refused': { word: 'Not let in', glyph: 'shield', tone: 'bad', meaning: 'Somebody tried to sign in' },
  'sign-out': { word: 'Signed out', glyph: 'skip', tone: 'calm', meaning: 'Somebody signed out' },
  'set-up': { word: 'Set up', glyph: 'flag', tone: 'good', meaning: 'The first start' },
  access: { word: 'Access', glyph: 'shield', tone: 'busy', meaning: 'Accounts, sessions or tokens were changed' },
};

export function auditLine({ seq, at, kind, actor, via, address, stack, message, files = [], plan, result }: AuditEntry, now: number): AuditLine {
  return {
    seq, time: relativeTime(at, now), kind: WORDS[kind], actor, way: wayOf(via, address),
    stack, href: stack === undefined ? undefined : stackHref(stack), message,
    files: files.map(({ file, difference }) => ({ file, lines: differenceLines(difference) })),
    steps: (result?.operations ?? plan?.operations ?? []).map((step) => ({ what: `${step.kind} ${step.subject}`, cause: step.cause, result: step.result })),
  };
}

function wayOf(via: string, address: string | undefined): string {
  const way = via === 'files' ? 'by hand' : via;
  return address === undefined ? way : `${way} from ${address}`;
}
