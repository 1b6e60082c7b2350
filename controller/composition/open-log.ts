import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { destination, pino, stdSerializers } from 'pino';
import { sourceStacks } from '../program/source-stack.ts';

/** Past this the log of the run before is put aside as `.1`. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Where log lines go: `stdout` for containers, else a file in the data directory, because the terminal is for people. */
export function openLog(data: string, target: 'stdout' | 'file'): Logger {
  const options = { base: null, level: process.env['ORBITR_LOG_LEVEL'] ?? 'info', serializers: { err: serializeError() } };
  if (target === 'stdout') return pino(options);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const path = join(data, 'orbitr.log');
  if (existsSync(path) && statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`);
  const file = destination({ dest: path, sync: false, mode: 0o600 });
  // A disk that is full costs lines of the log, not the controller.
  file.on('error', () => undefined);
  return pino(options, file);
}

function serializeError(): (thrown: Error) => object {
  const stackOf = sourceStacks(join(import.meta.dirname, '../..'));
  return (thrown) => {
    const told = stdSerializers.err(thrown);
    return typeof told?.stack === 'string' ? { ...told, stack: stackOf(told.stack) } : told;
  };
}
