/** One use of a variable in a Compose file: `$NAME`, `${NAME}`, `${NAME:-default}`. */
export interface VariableUse {
  readonly name: string;
  /** `:-`, `-`, `:?`, `?`, `:+`, `+`, or empty. */
  readonly operator: string;
  /** What follows the operator. */
  readonly argument: string;
}

/** The text with each use of a variable changed; `$$` stays. An argument may hold variables in turn; it is handed over as it is. */
export function replaceVariables(source: string, change: (use: VariableUse) => string): string {
  let result = '';
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] !== '$') {
      result += source[at];
      continue;
    }
    if (source[at + 1] === '$') {
      result += '$$';
      at += 1;
      continue;
    }
    const plain = /^\$([A-Za-z_]\w*)/.exec(source.slice(at, at + 200));
    const end = source[at + 1] === '{' ? closing(source, at + 2) : -1;
    const braced = end === -1 ? undefined : /^([A-Za-z_]\w*)(:?[-?+])?([\s\S]*)$/.exec(source.slice(at + 2, end));
    if (plain !== null) {
      result += change({ name: plain[1] ?? '', operator: '', argument: '' });
      at += plain[0].length - 1;
    } else if (braced !== undefined && braced !== null) {
      result += change({ name: braced[1] ?? '', operator: braced[2] ?? '', argument: braced[3] ?? '' });
      at = end;
    } else result += '$';
  }
  return result;
}

/** Every use of a variable in a text, those inside of arguments included. */
export function variableUses(source: string): readonly VariableUse[] {
  const uses: VariableUse[] = [];
  replaceVariables(source, (use) => {
    uses.push(use, ...variableUses(use.argument));
    return '';
  });
  return uses;
}

/** `${NAME}` as it was. */
export function writeUse({ name, operator, argument }: VariableUse): string {
  return `\${${name}${operator}${argument}}`;
}

/** Where the brace is closed that was opened before `from`; -1: nowhere. */
function closing(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '{' && source[at - 1] === '$') depth += 1;
    else if (source[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
