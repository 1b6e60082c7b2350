import type { Logger } from 'pino';
import type { Journal } from '../../state/journal.ts';
import { openJournal } from '../../state/journal.ts';
import type { Store } from '../../state/store.ts';
import { openStore } from '../../state/store.ts';

/** Opens what is kept in the data directory, and tells the log when that goes wrong. @param asleep see `StoreOptions` @throws Error of the file system */
export async function openMemory(data: string, log: Logger, onCorrupt: (path: string, reason: string) => void, asleep: () => boolean): Promise<{ readonly store: Store; readonly journal: Journal }> {
  const store = await openStore(data, onCorrupt, Date.now, {
    asleep,
    onUnwritten: (error) => (error === undefined ? log.info('memory is written again') : log.error({ err: error }, 'memory is not written')),
  });
  const journal = await openJournal(data, { onLost: (error) => log.warn({ err: error }, 'history was not written') });
  return { store, journal };
}
