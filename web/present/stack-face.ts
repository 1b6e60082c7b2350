/** Hues of `.face-…` in `frame.css`. */
const HUES = 8;

export interface StackFace {
  readonly letter: string;
  readonly hue: number;
}

/** What tells a stack from its neighbours at a glance: its first letter, and a colour that its name always gets. */
export function stackFace(name: string): StackFace {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return { letter: [...name].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '·', hue: sum % HUES };
}
