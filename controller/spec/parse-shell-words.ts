export type ShellWords =
  | { readonly kind: 'words'; readonly words: readonly string[]; /** What an unquoted `;`, `&`, `|`, `<` or `>` cuts off. */ readonly dropped?: string }
  /** A quote or bracket that is not closed. */
  | { readonly kind: 'invalid' };

/**
 * Splits a command as Compose does (Compose Specification, "command"): quotes and backslashes as in a shell, but nothing is expanded and `#`
 * is text. An unquoted operator ends the command, because no shell runs that could act on it; the rest is reported so that nobody misses it.
 */
export function parseShellWords(line: string): ShellWords {
  const words: string[] = [];
  let word = '';
  let started = false;
  let escaped = false;
  /** The character that ends what is quoted; `)` for `$(…)`. */
  let quote = '';
  for (const [index, char] of [...line].entries()) {
    if (escaped) {
      word += char;
      escaped = false;
      started = true;
    } else if (char === '\\') {
      if (quote === "'") word += char;
      else escaped = true;
    } else if (/[ \t\r\n]/.test(char)) {
      if (quote !== '') word += char;
      else if (started) {
        words.push(word);
        word = '';
        started = false;
      }
    } else if ((char === '"' || char === "'") && (quote === '' || quote === char)) {
      started = started || quote === char;
      quote = quote === '' ? char : '';
    } else {
      if (quote === '' && /[;&|<>]/.test(char)) {
        // `2>` is a redirection as a whole: the number before it is no argument.
        if (started && !(char === '>' && /^\d/.test(word))) words.push(word);
        return { kind: 'words', words, dropped: [...line].slice(index).join('') };
      }
      if (char === '`' && (quote === '' || quote === '`')) quote = quote === '' ? '`' : '';
      else if (char === '(' && (quote === '' || quote === ')')) {
        if (quote !== '' || !word.endsWith('$')) return { kind: 'invalid' };
        quote = ')';
      } else if (char === ')' && (quote === '' || quote === ')')) quote = quote === '' ? ')' : '';
      word += char;
      started = true;
    }
  }
  if (escaped || quote !== '') return { kind: 'invalid' };
  if (started) words.push(word);
  return { kind: 'words', words };
}
