import { appendFile, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OperationRecord } from '../controller/model/status.ts';

/** Past this the file is put aside as `.1` and a new one begun: history is bounded. */
const MAX_BYTES = 5 * 1024 * 1024;
const REMEMBERED = 200;

export interface Journal {
  /**
   * Appends finished operations, one JSON line each, after those of earlier calls. Losing the newest lines in a power cut is accepted:
   * they are history, not state. So a disk that is full is told to `onLost` and never thrown, because what was done was done.
   */
  append(records: readonly OperationRecord[]): Promise<void>;
  /** Newest first, from memory. */
  recent(limit: number): readonly OperationRecord[];
}

export interface JournalOptions {
  /** Told when records could not be written. */
  readonly onLost?: (error: unknown) => void;
  readonly maxBytes?: number;
}

/** Opens `operations.jsonl` and reads its newest records. A line that is torn is passed over. */
export async function openJournal(directory: string, { onLost = () => undefined, maxBytes = MAX_BYTES }: JournalOptions = {}): Promise<Journal> {
  const path = join(directory, 'operations.jsonl');
  const text = await readFile(path, 'utf8').catch(() => '');
  const memory = text.split('\n').slice(-REMEMBERED - 1).flatMap(parseLine);
  if (memory.length < REMEMBERED) memory.unshift(...(await readFile(`${path}.1`, 'utf8').catch(() => '')).split('\n').slice(memory.length - REMEMBERED - 1).flatMap(parseLine));
  // What a power cut tore must not take the next line with it.
  let separator = text === '' || text.endsWith('\n') ? '' : '\n';
  const write = async (records: readonly OperationRecord[]): Promise<void> => {
    const size = await stat(path).then((found) => found.size, () => 0);
    if (size > maxBytes) await rename(path, `${path}.1`);
    await appendFile(path, separator + records.map((record) => `${JSON.stringify(record)}\n`).join(''), { mode: 0o600 });
    separator = '';
  };
  let last = Promise.resolve();
  return {
    append: (records) => {
      if (records.length === 0) return last;
      memory.push(...records);
      memory.splice(0, memory.length - REMEMBERED);
      last = last.then(() => write(records)).catch(onLost);
      return last;
    },
    recent: (limit) => (limit > 0 ? memory.slice(-limit).toReversed() : []),
  };
}

function parseLine(line: string): OperationRecord[] {
  try {
    const value: unknown = line === '' ? undefined : JSON.parse(line);
    return isRecord(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is OperationRecord {
  return typeof value === 'object' && value !== null && 'id' in value && 'kind' in value && 'subject' in value && 'result' in value;
}
