import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry, AuditFilter, NewAuditEntry } from '../controller/model/audit.ts';
import { matchesAudit } from '../controller/model/audit.ts';

/** Past this a file is put aside and a new one begun, in bytes; so many are kept. */
const MAX_BYTES = 10 * 1024 * 1024;
const KEPT = 10;

export interface AuditLog {
  /** Appends, one line each, in the order of the calls. A disk that is full is told to `onLost`, never thrown: what was done was done. */
  append(entry: NewAuditEntry): Promise<void>;
  /** Newest first. */
  find(filter: AuditFilter, limit: number): Promise<readonly AuditEntry[]>;
}

export interface AuditLogOptions {
  readonly now: () => number;
  readonly onLost?: (error: unknown) => void;
  readonly maxBytes?: number;
}

/** Opens `audit.jsonl`. Its lines are never changed; a torn one is passed over, and its number is not used again. */
export async function openAuditLog(directory: string, { now, onLost = () => undefined, maxBytes = MAX_BYTES }: AuditLogOptions): Promise<AuditLog> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'audit.jsonl');
  const fileOf = (age: number): string => (age === 0 ? path : `${path}.${age}`);
  const text = await readFile(path, 'utf8').catch(() => '');
  const newest = entriesOf(text)[0] ?? entriesOf(await readFile(fileOf(1), 'utf8').catch(() => ''))[0];
  let seq = Math.max(newest?.seq ?? 0, ...lastNumber(text));
  let separator = text === '' || text.endsWith('\n') ? '' : '\n';
  let last: Promise<unknown> = Promise.resolve();

  const write = async (entry: NewAuditEntry): Promise<void> => {
    const size = await stat(path).then((found) => found.size, () => 0);
    if (size > maxBytes) for (let age = KEPT - 1; age >= 0; age--) await rename(fileOf(age), fileOf(age + 1)).catch(() => undefined);
    seq += 1;
    const line: AuditEntry = { seq, at: now(), ...entry };
    await appendFile(path, `${separator}${JSON.stringify(line)}\n`, { mode: 0o600 });
    separator = '';
  };
  return {
    append(entry) {
      const next = last.then(() => write(entry)).catch(onLost);
      last = next;
      return next;
    },
    async find(filter, limit) {
      await last;
      const found: AuditEntry[] = [];
      for (let age = 0; age <= KEPT && found.length < limit; age++) {
        const entries = entriesOf(await readFile(fileOf(age), 'utf8').catch(() => ''));
        for (const entry of entries) if (found.length < limit && matchesAudit(entry, filter)) found.push(entry);
      }
      return found;
    },
  };
}

function entriesOf(text: string): readonly AuditEntry[] {
  return text.split('\n').flatMap(parseLine).toReversed();
}

function parseLine(line: string): AuditEntry[] {
  try {
    const value: unknown = line === '' ? undefined : JSON.parse(line);
    return typeof value === 'object' && value !== null && 'seq' in value && 'kind' in value ? [value as AuditEntry] : [];
  } catch {
    return [];
  }
}

/** A power cut may have torn the last line: its number is then still in it. */
function lastNumber(text: string): readonly number[] {
  const torn = /(?:^|\n)\{"seq":(\d+),[^\n]*$/.exec(text)?.[1];
  return torn === undefined ? [] : [Number(torn)];
}
