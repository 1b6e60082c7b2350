import { isPreparation } from '../model/operation.ts';
import type { OperationRecord } from '../model/status.ts';

/** How long something that only a change can mend is left alone, in ms: a registry that refuses is not asked every few seconds, and an image that was pushed late is found all the same. */
export const RETRY_LASTING = 15 * 60_000;

/** The failures of a pass in which every one was about an image and is mended by no time; empty when one of them may pass by itself. */
export function lastingFailures(records: readonly OperationRecord[]): readonly OperationRecord[] {
  const failed = records.filter(({ result }) => result === 'failed');
  return failed.every((record) => isAboutImage(record) && record.error?.kind === 'terminal') ? failed : [];
}

/** That an image is for another processor some engines say only when a container is made of it. */
function isAboutImage({ kind, error }: OperationRecord): boolean {
  return isPreparation(kind) || error?.code === 'engine/platform-missing';
}
