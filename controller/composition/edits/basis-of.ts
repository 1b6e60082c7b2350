import { createHash } from 'node:crypto';
import type { EditRequest } from '../../edits.ts';
import type { EditDraft } from './file-draft.ts';

/**
 * Names an edit by the files it was made from and what they become. A restart writes another token each time it is thought through, so that only what it was
 * made from counts there. Pure.
 */
export function basisOf(kind: EditRequest['kind'], { files }: Pick<EditDraft, 'files'>): string {
  const parts = files.map(({ file, before, after }) => [file, before?.etag ?? null, after === undefined ? null : kind === 'restart' ? '' : digest(after)]);
  return digest(JSON.stringify(parts));
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
