import type { ContainerStatus, HealthStatus, OperationResult, SyncStatus } from '../../controller/model/status.ts';

/** The colour family of a status. Never the only sign: each status has its own word and shape too. */
export type Tone = 'good' | 'busy' | 'calm' | 'warn' | 'bad';

/** A status as a person meets it: word, shape (an id in `views/sprite.eta`), colour family, and what it means. */
export interface StatusWord {
  readonly word: string;
  readonly glyph: string;
  readonly tone: Tone;
  readonly meaning: string;
}

/** Wording of the health axis. */
export const HEALTH_WORDS: Readonly<Record<HealthStatus, StatusWord>> = {
  Healthy: { word: 'Healthy', glyph: 'check', tone: 'good', meaning: 'Everything runs and answers its health checks' },
  Completed: { word: 'Completed', glyph: 'flag', tone: 'good', meaning: 'Its one-shot jobs ended well' },
  Suspended: { word: 'Suspended', glyph: 'pause', tone: 'calm', meaning: 'Left alone on request' },
  Progressing: { word: 'Progressing', glyph: 'progress', tone: 'busy', meaning: 'On its way' },
  Missing: { word: 'Missing', glyph: 'missing', tone: 'warn', meaning: 'Something that should be there is not' },
  Degraded: { word: 'Degraded', glyph: 'alert', tone: 'bad', meaning: 'Something does not work' },
  Unknown: { word: 'Unknown', glyph: 'question', tone: 'warn', meaning: 'Cannot be told right now' },
};

/** Wording of the sync axis. */
export const SYNC_WORDS: Readonly<Record<SyncStatus, StatusWord>> = {
  Synced: { word: 'Synced', glyph: 'equal', tone: 'good', meaning: 'The engine holds what the files say' },
  OutOfSync: { word: 'OutOfSync', glyph: 'unequal', tone: 'warn', meaning: 'The engine differs from the files' },
  Unknown: { word: 'Unknown', glyph: 'question', tone: 'warn', meaning: 'Files or engine could not be read' },
};

/** Wording of what became of an operation. */
export const RESULT_WORDS: Readonly<Record<OperationResult, StatusWord>> = {
  pending: { word: 'Waiting', glyph: 'missing', tone: 'calm', meaning: 'Waits for what comes before it' },
  running: { word: 'Running', glyph: 'progress', tone: 'busy', meaning: 'Under way' },
  done: { word: 'Done', glyph: 'check', tone: 'good', meaning: 'Done' },
  failed: { word: 'Failed', glyph: 'alert', tone: 'bad', meaning: 'Did not work' },
  skipped: { word: 'Skipped', glyph: 'skip', tone: 'calm', meaning: 'Not tried, because something before it failed' },
};

/** One word for a container: its health where it has a check, else its state. */
export function containerWord(container: Pick<ContainerStatus, 'state' | 'health' | 'exitCode'>): StatusWord {
  switch (container.state) {
    case 'running':
      if (container.health === 'unhealthy') return { word: 'Unhealthy', glyph: 'alert', tone: 'bad', meaning: 'Runs, but its health check fails' };
      if (container.health === 'starting') return { word: 'Starting', glyph: 'progress', tone: 'busy', meaning: 'Runs; its health check has not answered yet' };
      if (container.health === 'healthy') return { word: 'Healthy', glyph: 'check', tone: 'good', meaning: 'Runs and answers its health check' };
      return { word: 'Running', glyph: 'dot', tone: 'good', meaning: 'Runs; it has no health check' };
    case 'restarting':
      return { word: 'Restarting', glyph: 'progress', tone: 'bad', meaning: 'Ended and is started again by the engine' };
    case 'paused':
      return { word: 'Paused', glyph: 'pause', tone: 'warn', meaning: 'Frozen' };
    case 'created':
      return { word: 'Created', glyph: 'missing', tone: 'busy', meaning: 'Made, not started yet' };
    case 'removing':
      return { word: 'Removing', glyph: 'progress', tone: 'busy', meaning: 'Being removed' };
    case 'exited':
      return container.exitCode === 0
        ? { word: 'Exited', glyph: 'flag', tone: 'calm', meaning: 'Ended well' }
        : { word: `Exited (${container.exitCode})`, glyph: 'alert', tone: 'bad', meaning: `Ended with exit code ${container.exitCode}` };
    case 'dead':
      return { word: 'Dead', glyph: 'alert', tone: 'bad', meaning: 'The engine could not remove it' };
  }
}
