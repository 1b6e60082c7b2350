import { posix } from 'node:path';

/** What no file of a repository may tell: where its author's machine keeps things, and which package registry it asked. */
const TELLTALES: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /(?<![\w.$}-])\/(?:work|workspace|root\/\.(?:npm|nvm|cache))\/[\w.-]+/, what: 'a path of one machine' },
  { pattern: /(?<![\w.$}-])\/Users\/\w+|[A-Z]:\\Users\\\w+/, what: 'a path of one machine' },
  { pattern: /^\s*"resolved":/m, what: 'where a package was fetched from' },
  { pattern: /^(?:@[\w-]+:)?registry\s*=/m, what: 'a package registry' },
  { pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|_authToken\s*=/, what: 'a credential' },
];

/** Looks for what would tell more than it should. */
export function checkTexts(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.flatMap(({ path, text }) =>
    TELLTALES.flatMap(({ pattern, what }) => {
      const match = pattern.exec(text);
      return match ? [complaint(path, text, match, what)] : [];
    }).concat([...text.matchAll(/https?:\/\/([\w.-]+)/g)].filter((match) => isRegistry(match[1] ?? '')).map((match) => complaint(path, text, match, 'a package registry'))));
}

/** Links and pictures of pages lead to files that are there. `paths` is every file of the project. */
export function checkLinks(files: readonly { readonly path: string; readonly text: string }[], paths: readonly string[]): string[] {
  const pages = files.filter(({ path }) => path.endsWith('.md'));
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#\s]+)|(?:src|srcset|href)="([^"#]+)"/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((link) => !/^\w+:/.test(link))
      .map((link) => posix.join(posix.dirname(path), link))
      .filter((target) => !paths.some((one) => one === target || one.startsWith(`${target}/`)))
      .map((target) => `${path} links to ${target}, which is not there`));
}

/** By the words in a host's name; names that are reserved for examples (RFC 2606) are nobody's. */
function isRegistry(host: string): boolean {
  return /registry|mirror|artifactory|nexus|pypi|npmjs/i.test(host) && host.includes('.') && !/(^|\.)(example(\.\w+)?|test|invalid|localhost)$/i.test(host);
}

function complaint(path: string, text: string, match: RegExpExecArray, what: string): string {
  return `${path}:${text.slice(0, match.index).split('\n').length} names ${what}: ${match[0].trim()}`;
}
