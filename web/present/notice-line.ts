import type { Notice, NoticeKind } from '../notices.ts';
import type { StatusWord } from './status-words.ts';
import { stackHref } from './stack-href.ts';

const WORDS: Readonly<Record<NoticeKind, StatusWord>> = {
  Degraded: { word: 'Degraded', glyph: 'alert', tone: 'bad', meaning: 'Something does not work' },
  CrashLoop: { word: 'Falls again and again', glyph: 'alert', tone: 'bad', meaning: 'However often it is started' },
  Held: { word: 'Revision held back', glyph: 'pause', tone: 'warn', meaning: 'What the files say was tried and found bad; what ran before runs on' },
  Conflict: { word: 'Conflict', glyph: 'shield', tone: 'warn', meaning: 'Something foreign is in the way' },
  Recovered: { word: 'Works again', glyph: 'check', tone: 'good', meaning: 'All is well' },
};

export function noticeLine({ id, stack, kind, message, unread }: Notice & { readonly unread: boolean }): { readonly id: number; readonly stack: string; readonly href: string; readonly state: StatusWord; readonly message: string; readonly unread: boolean } {
  return { id, stack, href: stackHref(stack), state: WORDS[kind], message, unread };
}
