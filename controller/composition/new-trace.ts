import { randomBytes } from 'node:crypto';

/** Goes into every log line and record of one pass. */
export function newTrace(): string {
  return randomBytes(6).toString('hex');
}
