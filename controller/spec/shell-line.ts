export type ShellLine =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'invalid'; readonly reason: string; /** From 0. */ readonly at: number };

/** The folder that a shell stands in, as people write it; nothing else of a shell's knowledge is known here. */
const HERE = /^\$(?:PWD\b|\{PWD\}|\(\s*pwd\s*\))/;

/**
 * Splits one command as a POSIX shell does (Shell Command Language, 2.2 Quoting), lines joined by a backslash included. What a shell would fill in or act on is
 * refused where it stands, but for the folder itself (`$PWD`, `$(pwd)`), which becomes `.`. Unlike `parseShellWords`, which follows Compose.
 */
export function splitShellLine(line: string): ShellLine {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const add = (text: string, length: number): void => {
    word = (word ?? '') + text;
    at += length;
  };
  const invalid = (reason: string, place = at): ShellLine => ({ kind: 'invalid', reason, at: place });

  for (let quote = ''; at < line.length; ) {
    const char = line[at] ?? '';
    const next = line[at + 1] ?? '';
    if (quote === "'") {
      if (char === "'") quote = '';
      add(char === "'" ? '' : char, 1);
    } else if (char === '\\' && /\r?\n/y.test(line.slice(at + 1, at + 3))) {
      at += next === '\r' ? 3 : 2;
    } else if (char === '\\') {
      if (next === '') return invalid('a backslash has nothing after it');
      add(quote === '"' && !'$`"\\'.includes(next) ? `\\${next}` : next, 2);
    } else if (char === '$' && /[\w({]/.test(next)) {
      const here = HERE.exec(line.slice(at));
      if (here === null) return invalid('only your shell knows what this stands for; write its value, or put it in single quotes');
      add('.', here[0].length);
    } else if (char === '`') {
      return invalid('no command within the command can be run here');
    } else if (char === '"' || (char === "'" && quote === '')) {
      quote = quote === char ? '' : char;
      add('', 1);
    } else if (quote === '' && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else if (quote === '' && /[;&|<>()]/.test(char)) {
      return invalid('only one plain command can be taken');
    } else if (quote === '' && char === '#' && word === undefined) {
      break;
    } else add(char, 1);
    if (quote !== '' && at >= line.length) return invalid('a quote is not closed');
  }
  return { kind: 'words', words: word === undefined ? words : [...words, word] };
}
