const MASK = '•••';

/** One file of a preview; `masked` is its difference without any value. */
interface ShownChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly difference: string;
  readonly masked: string;
}

/**
 * What an edit of an app's files would change, as page, API and command line show it: answers are shown, of `secrets.env` only the names are. What is kept for
 * later merges is left out: it says the same twice.
 */
export function withoutSecrets<Preview extends { readonly changes: readonly ShownChange[] }>(preview: Preview): Preview {
  const changes = preview.changes.filter(({ file }) => !/(?:^|\/)\.template\//.test(file)).map((change) => (/(?:^|\/)secrets\.env$/.test(change.file) ? hidden(change) : change));
  return { ...preview, changes };
}

/** Whether there was such a file before, and is one afterwards, can still be seen. */
function hidden(change: ShownChange): ShownChange {
  return { ...change, before: change.before && MASK, after: change.after && MASK, difference: change.masked };
}
