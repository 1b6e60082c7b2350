import type { InstallPreview, RemovalPreview, UpdatePreview } from '../../controller/catalogue-api.ts';
import type { EditPreview } from '../../controller/edits.ts';
import { withoutSecrets } from '../../controller/model/without-secrets.ts';
import { publicPreview } from './public-edit.ts';

/** An installation as it may leave the process. */
export function publicInstall({ stacks, ...preview }: InstallPreview): object {
  return { ...preview, stacks: stacks.map(({ edit, ...stack }) => ({ ...stack, ...(edit === undefined ? {} : { edit: publicChange(edit) }) })) };
}

/** The same for an update. */
export function publicUpdate({ edit, ...preview }: UpdatePreview): object {
  return { ...preview, ...(edit === undefined ? {} : { edit: publicChange(edit) }) };
}

/** The same for a removal. */
export function publicRemoval({ edit, ...removal }: RemovalPreview): object {
  return { ...removal, edit: publicChange(edit) };
}

/** Passwords that were made up are in the file, for those who may read it, and not in an answer that somebody logs. */
function publicChange(edit: EditPreview): object {
  return publicPreview(withoutSecrets(edit));
}
