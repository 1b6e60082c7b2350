import type { Overview } from '../../controller/api.ts';
import { formatDuration } from './duration.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import type { StatusWord } from './status-words.ts';

/** One line of a definition list. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly time: TimeText | undefined;
  /** Paths, versions, digests. */
  readonly mono: boolean;
}

/** What engine and controller say about themselves. */
export function controllerFacts(overview: Overview, now: number): readonly Fact[] {
  const { engine, version, startedAt, stacksDirectory, queue, lastPass } = overview;
  return [
    engine.kind === 'connected'
      ? fact('Docker', `${engine.facts.version}, API ${engine.facts.apiVersion}, ${engine.facts.platform}${engine.facts.swarm ? ', swarm' : ''}`)
      : fact('Docker', 'does not answer', { time: relativeTime(engine.since, now) }),
    fact('Orbitr', `${version}, started`, { time: relativeTime(startedAt, now) }),
    fact('Stacks folder', stacksDirectory, { mono: true }),
    lastPass
      ? fact('Last pass', `${formatDuration(lastPass.duration)}, ${lastPass.engineCalls} engine ${lastPass.engineCalls === 1 ? 'call' : 'calls'},`, { time: relativeTime(lastPass.at, now) })
      : fact('Last pass', 'none yet'),
    fact('Queue', queueText(queue)),
  ];
}

/** The engine in a word. */
export function engineWord({ engine }: Pick<Overview, 'engine'>): StatusWord {
  return engine.kind === 'connected' ? { word: 'Docker answers', glyph: 'check', tone: 'good', meaning: 'The engine is connected' } : { word: 'Docker does not answer', glyph: 'unplugged', tone: 'bad', meaning: engine.message };
}

function queueText({ running, waiting, delayed }: Overview['queue']): string {
  const parts = [
    running.length > 0 && `${running.length} running`,
    waiting.length > 0 && `${waiting.length} waiting`,
    delayed.length > 0 && `${delayed.length} to try again`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'idle';
}

/** Makes a fact; times and monospace are the exception. */
export function fact(term: string, text: string, extra: Partial<Pick<Fact, 'time' | 'mono'>> = {}): Fact {
  return { term, text, time: undefined, mono: false, ...extra };
}
