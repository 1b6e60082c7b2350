/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pieces that mean something to YAML, to Compose or to JavaScript. */
const PIECES = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '&a ', '*a', '<<: *a', '!reset ', '!override ', '!!str ', '${', '}', '$$', '${A:-', '${A:?x}', '[', ']', '{', '}', ': ', '- ', '\n', '\t', '#', '"', "'", '|\n', '>-\n',
  '---\n', '...\n', '%YAML 1.1\n', '\u0000', '\uFEFF', '\u2028', '\uD800', '😀', 'null', '~', '-1', '1e999', '0x', '99999999999999999999', '.inf', 'true', 'extends: ', 'include: ', 'external: true', 'services:', 'env_file: x', '0-65535:0-65535', '?',
];

/** One to five edits: cut, repeat, swap, insert or overwrite, anywhere. */
export function mutateText(text: string, random: () => number): string {
  const pick = (limit: number): number => Math.floor(random() * limit);
  let result = text;
  for (let edits = 1 + pick(5); edits > 0; edits -= 1) {
    const at = pick(result.length + 1);
    const length = pick(random() < 0.5 ? 4 : 40);
    const piece = PIECES[pick(PIECES.length)] ?? '';
    const kind = pick(5);
    if (kind === 0) result = result.slice(0, at) + result.slice(at + length);
    else if (kind === 1) result = result.slice(0, at) + result.slice(at, at + length).repeat(2 + pick(3)) + result.slice(at + length);
    else if (kind === 2) result = result.slice(0, at) + piece + result.slice(at);
    else if (kind === 3) result = result.slice(0, at) + piece + result.slice(at + length);
    else result = result.slice(0, at) + result.slice(at + length, at + 2 * length) + result.slice(at, at + length) + result.slice(at + 2 * length);
  }
  return result;
}
