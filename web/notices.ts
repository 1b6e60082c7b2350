import type { ControllerApi } from '../controller/api.ts';
import type { Identity, Rights } from '../controller/model/access.ts';
import { roleOn } from '../controller/model/access.ts';
import type { StackStatus } from '../controller/model/status.ts';
import { reasonsOf } from './present/reasons.ts';

export type NoticeKind = 'Degraded' | 'Held' | 'CrashLoop' | 'Conflict' | 'Recovered';

/** Something became wrong with a stack, or right again. */
export interface Notice {
  /** Counts up. */
  readonly id: number;
  /** ms since 1970. */
  readonly at: number;
  readonly stack: string;
  readonly kind: NoticeKind;
  readonly message: string;
}

/** So many are remembered; and of so many readers, what they have read. */
const MOST = 200;
const MOST_READERS = 500;

/**
 * What a bell rings for. Kept in memory: after a restart of Orbitr what is wrong is told anew, and what was wrong and is not any more is in the journal.
 * A stack that stumbles on its way up is told once, not each time, until it has recovered.
 */
export interface Notices {
  /** Newest first, without what the reader dismissed. */
  list(reader: Identity): readonly (Notice & { readonly unread: boolean })[];
  unread(reader: Identity): number;
  read(reader: Identity): void;
  /** @param id undefined: all */
  dismiss(reader: Identity, id: number | undefined): void;
}

interface Reader {
  readUpTo: number;
  readonly dismissed: Set<number>;
}

export function openNotices(api: Pick<ControllerApi, 'stacks' | 'stack'>, listen: (listener: (stack: string | undefined) => void) => void, now: () => number): Notices {
  const troubles = new Map<string, ReadonlySet<NoticeKind>>();
  const readers = new Map<string, Reader>();
  let notices: readonly Notice[] = [];
  let count = 0;

  const tell = (status: StackStatus, kind: NoticeKind, message: string): void => {
    notices = [{ id: ++count, at: now(), stack: status.name, kind, message }, ...notices].slice(0, MOST);
  };
  const look = (status: StackStatus): void => {
    const known = troubles.get(status.name) ?? new Set();
    const current = troublesOf(status);
    // A crash loop is why it is degraded: once is enough.
    const fresh = [...current].filter((kind) => !known.has(kind) && !(kind === 'Degraded' && (current.has('CrashLoop') || known.has('CrashLoop'))));
    for (const kind of fresh) tell(status, kind, reasonsOf(status)[0]?.message ?? '');
    const recovered = known.size > 0 && current.size === 0 && (status.health === 'Healthy' || status.health === 'Completed');
    if (recovered) tell(status, 'Recovered', '');
    troubles.set(status.name, recovered ? new Set() : known.union(current));
  };
  const readerOf = ({ name }: Identity): Reader => {
    const found = readers.get(name) ?? { readUpTo: 0, dismissed: new Set<number>() };
    readers.set(name, found);
    for (const oldest of readers.keys()) {
      if (readers.size <= MOST_READERS) break;
      readers.delete(oldest);
    }
    return found;
  };
  const list: Notices['list'] = (reader) => {
    const { readUpTo, dismissed } = readerOf(reader);
    return notices.filter(({ id, stack }) => !dismissed.has(id) && sees(reader, stack)).map((notice) => ({ ...notice, unread: notice.id > readUpTo }));
  };

  for (const status of api.stacks()) look(status);
  listen((stack) => {
    if (stack === undefined) return;
    const status = api.stack(stack);
    if (status === undefined) troubles.delete(stack);
    else look(status);
  });
  return {
    list,
    unread: (reader) => list(reader).filter(({ unread }) => unread).length,
    read: (reader) => {
      readerOf(reader).readUpTo = count;
    },
    dismiss(reader, id) {
      const { dismissed } = readerOf(reader);
      const present = new Set(notices.map((notice) => notice.id));
      for (const old of dismissed) if (!present.has(old)) dismissed.delete(old);
      for (const notice of list(reader)) if (id === undefined || notice.id === id) dismissed.add(notice.id);
    },
  };
}

function sees(rights: Rights, stack: string): boolean {
  return roleOn(rights, stack) !== undefined;
}

function troublesOf({ health, held, conditions }: StackStatus): ReadonlySet<NoticeKind> {
  const isTrue = (wanted: 'CrashLoop' | 'Conflict'): boolean => conditions.some(({ type, status }) => type === wanted && status === 'True');
  const kinds: NoticeKind[] = [];
  if (isTrue('CrashLoop')) kinds.push('CrashLoop');
  if (isTrue('Conflict')) kinds.push('Conflict');
  if (held !== undefined) kinds.push('Held');
  if (health === 'Degraded') kinds.push('Degraded');
  return new Set(kinds);
}
