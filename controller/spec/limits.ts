/**
 * What a stack file may cost. The largest of some two thousand public files has 110 kB, 11,000 lexemes, a depth of 11 and 37 aliases;
 * everything beyond these figures is an accident or an attack, and is refused before it can stall the loop.
 */
export const LIMITS = {
  /** UTF-16 units of one file. */
  fileLength: 1024 * 1024,
  /** Of the YAML lexer, before anything is built. */
  lexemes: 50_000,
  /** Open collections of the YAML parser. One level takes up to two. */
  depth: 64,
  /** Written aliases of one file. */
  aliases: 1_000,
  /** Nodes of one file after aliases have been followed. */
  expandedNodes: 20_000,
  /** Files that one stack may pull in by `include` and `extends`. */
  files: 64,
  /** Services that extend one another in a row. */
  extends: 32,
} as const;
