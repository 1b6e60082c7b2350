/** Where the cursor stands in a YAML text: what a key or value typed there would be. */
export interface YamlPlace {
  /** Keys from the top down; `-` is an item of a list. */
  readonly path: readonly string[];
  /** `key`: a key of the mapping at `path` (or an item of the list there) is typed; `value`: the value at `path`. */
  readonly kind: 'key' | 'value';
  /** Where what is typed begins, as an offset into the text. */
  readonly from: number;
  /** Keys that the mapping has already. */
  readonly siblings: readonly string[];
}

/** A dash or a key, at its column. */
interface Token {
  readonly name: string;
  readonly column: number;
  /** What follows is a text of several lines. */
  readonly block: boolean;
}

/**
 * Finds the place by how lines are indented, not by a parser: a text that somebody is typing is seldom right. Undefined in comments, in texts of several lines and
 * where braces are used. Pure. @param at offset of the cursor
 */
export function yamlPlace(text: string, at: number): YamlPlace | undefined {
  const above = text.slice(0, at).split('\n');
  const current = above.pop() ?? '';
  if (/(?:^|\s)#/.test(current) || /[{}[\]]/.test(current)) return undefined;
  const [, lead = '', key, rest = ''] = /^(\s*(?:- +)*)(?:([\w.$-]+):(?: +|$))?(.*)$/.exec(current) ?? [];
  if (rest.includes(':') && key === undefined) return undefined;
  const dashes = dashesIn(lead).toReversed();
  const around = enclosing(lead.length, [...dashes, ...above.toReversed().flatMap((line) => tokensOf(line).toReversed())]);
  if (around.some(({ block }) => block)) return undefined;
  const path = around.map(({ name }) => name);
  const from = at - rest.length;
  return key === undefined ? { path, kind: 'key', from, siblings: siblingsOf(text.split('\n'), above.length, lead.length, dashes.length > 0) } : { path: [...path, key], kind: 'value', from, siblings: [] };
}

/** Those of the tokens, from the nearest to the farthest, that a line belongs to; outermost first. */
function enclosing(column: number, tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  let left = column;
  for (const token of tokens) {
    // The dashes of a list may stand right under its key.
    const holdsList = token.name !== '-' && token.column === left && found[0]?.name === '-';
    if (token.column >= left && !holdsList) continue;
    found.unshift(token);
    left = token.column;
  }
  return found;
}

function tokensOf(line: string): readonly Token[] {
  if (/^\s*(?:#|$)/.test(line)) return [];
  const [, lead = '', quoted, plain, rest = ''] = /^(\s*(?:- +)*-?)(?:["']([^"']+)["']:|([^\s"'#:][^\s:]*):)?(?=\s|$)(.*)$/.exec(line) ?? [];
  const key = quoted ?? plain;
  return [...dashesIn(lead), ...(key === undefined ? [] : [{ name: key, column: lead.length, block: /^\s+[|>][-+\d]*\s*$/.test(rest) }])];
}

function dashesIn(lead: string): readonly Token[] {
  return [...lead.matchAll(/-/g)].map(({ index }) => ({ name: '-', column: index, block: false }));
}

/** Keys at the same column, as far up and down as nothing stands further left. @param begins the item of a list begins in this very line */
function siblingsOf(lines: readonly string[], row: number, column: number, begins: boolean): readonly string[] {
  const found: string[] = [];
  for (const step of begins ? [1] : [-1, 1]) {
    for (let at = row + step; at >= 0 && at < lines.length; at += step) {
      const tokens = tokensOf(lines[at] ?? '');
      const first = tokens[0];
      if (first === undefined) continue;
      const same = tokens.find((token) => token.column === column && token.name !== '-');
      if (first.column < column && (same === undefined || step === 1)) break;
      if (same !== undefined) found.push(same.name);
      // The item of a list that the cursor is in begins there.
      if (first.column < column) break;
    }
  }
  return found;
}
