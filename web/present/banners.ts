import type { Overview } from '../../controller/api.ts';
import { elapsedTime, type TimeText } from './relative-time.ts';

/** Something that holds for the whole controller and that a reader must know before anything else. */
export interface Banner {
  readonly tone: 'bad' | 'warn' | 'calm';
  readonly glyph: string;
  readonly title: string;
  readonly text: string;
  readonly duration: TimeText | undefined;
  readonly hint: string | undefined;
}

/** Gravest first. */
export function banners(overview: Overview, now: number): readonly Banner[] {
  const { engine, readOnly, pruneHeld, forgetful, git } = overview;
  const list: Banner[] = [];
  if (engine.kind === 'unreachable') {
    list.push({
      tone: 'bad',
      glyph: 'unplugged',
      title: 'Docker does not answer',
      text: engine.message,
      duration: elapsedTime(engine.since, now),
      hint: 'Containers keep running as they are. Orbitr tries again by itself; below is what was seen last.',
    });
  }
  if (forgetful !== undefined) {
    list.push({ tone: 'bad', glyph: 'shield', title: 'Orbitr cannot remember', text: forgetful, duration: undefined, hint: 'Free space in the data directory. Until then nothing new is created; what runs is looked after.' });
  }
  if (readOnly !== undefined) {
    list.push({ tone: 'calm', glyph: 'eye', title: 'Only looking', text: readOnly, duration: undefined, hint: 'This controller changes nothing until the other one is gone.' });
  }
  if (git?.problem !== undefined) {
    list.push({ tone: 'warn', glyph: 'shield', title: git.problem.code === 'git/conflict' ? 'Changes here and on the remote clash' : 'Git is not right', text: git.problem.message, duration: undefined, hint: git.problem.hint });
  }
  if (pruneHeld !== undefined) {
    list.push({ tone: 'warn', glyph: 'shield', title: 'Removal is held back', text: pruneHeld, duration: undefined, hint: 'Stacks whose files are gone are left running until this is cleared.' });
  }
  return list;
}
