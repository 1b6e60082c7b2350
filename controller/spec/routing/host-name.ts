/** Says what is wrong with a value. @param path keys and indexes below what is being read */
export type Complain = (path: readonly (string | number)[], message: string, hint: string) => void;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const NAME = new RegExp(`^(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*$`);
const LONGEST_NAME = 253;

/**
 * A host name in the one form that is allowed: letters, digits and hyphens (RFC 1123), lower case, at most a `*` for its first label.
 * Everything that could mean something in a proxy's rules or templates (backticks, quotes, brackets, spaces, braces) is thereby no name.
 * @returns undefined when it is none
 */
export function readHostName(text: string): string | undefined {
  const name = text.toLowerCase();
  if (name.length > LONGEST_NAME || !NAME.test(name)) return undefined;
  // `*.com` and `*` would take over names that nobody meant.
  return name.startsWith('*.') && name.split('.').length < 3 ? undefined : name;
}

/** Why a text is no host name, as a hint. */
export function hostNameHint(text: string): string {
  if (/[^ -~]/.test(text)) return 'Write names with other letters in their ASCII form, which begins with "xn--".';
  if (/^https?:\/\//.test(text) || text.includes('/')) return 'Write the name alone; a path goes under "path:".';
  if (text.includes(':')) return 'Write the name alone; the port in the container goes under "port:".';
  return 'Use letters, digits, hyphens and dots, for example blog.example.com or *.example.com.';
}

const PATH = /^\/[A-Za-z0-9._~/-]*$/;
const LONGEST_PATH = 200;

/** `/a/b`, without a slash at the end; undefined when it is no path or could be read as another one. */
export function readPath(text: string): string | undefined {
  if (text.length > LONGEST_PATH || !PATH.test(text) || text.includes('//')) return undefined;
  if (text.split('/').some((segment) => segment === '.' || segment === '..')) return undefined;
  return text === '/' ? '/' : text.replace(/\/$/, '');
}
