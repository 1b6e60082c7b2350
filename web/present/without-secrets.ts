import type { EditPreview } from '../../controller/edits.ts';

/** A preview whose files of secrets are only named, and without what is kept for later merges: it says the same twice. */
export function withoutSecrets(preview: EditPreview): EditPreview {
  const changes = preview.changes.filter(({ file }) => !/(?:^|\/)\.template\//.test(file)).map((change) => (/(?:^|\/)secrets\.env$/.test(change.file) ? { ...change, difference: '' } : change));
  return { ...preview, changes };
}
