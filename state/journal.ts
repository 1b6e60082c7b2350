import { appendFile, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OperationRecord } from '../controller/model/status.ts';

/** Past this the file is put aside as `.1` and a new one begun: history is bounded. */
const MAX_BYTES = 5 * 1024 * 1024;
const REMEMBERED = 200;

export interface Journal {
  /** Appends finished operations, one JSON line each. Losing the newest lines in a power cut is accepted: they are history, not state. */
  append(records: readonly OperationRecord[]): Promise<void>;
  /** Newest first, from memory. */
  recent(limit: number): readonly OperationRecord[];
}

/** Opens `operations.jsonl` and reads its newest records. A line that is torn is passed over. */
export async function openJournal(directory: string): Promise<Journal> {
  const path = join(directory, 'operations.jsonl');
  const text = await readFile(path, 'utf8').catch(() => '');
  const memory = text.split('\n').slice(-REMEMBERED - 1).flatMap(parseLine);
  return {
    append: async (records) => {
      if (records.length === 0) return;
      memory.push(...records);
      memory.splice(0, memory.length - REMEMBERED);
      const size = await stat(path).then((found) => found.size, () => 0);
      if (size > MAX_BYTES) await rename(path, `${path}.1`);
      await appendFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''), { mode: 0o600 });
    },
    recent: (limit) => memory.slice(-limit).toReversed(),
  };
}

function parseLine(line: string): OperationRecord[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as OperationRecord];
  } catch {
    return [];
  }
}
