import { Lexer } from 'yaml';

/** The parts of the library's lexer that decide about indentation. */
interface Indentation {
  readonly flowLevel: number;
  indentNext: number;
  parseQuotedScalar(): Generator<string, unknown>;
}

/**
 * A lexer that, like the one Compose reads with, does not mind how lines inside `[…]`, `{…}` and quotes are indented. YAML wants them deeper than
 * their key, but many real files close or continue a list at the key's own column, and Compose takes them.
 */
export function lenientLexer(): Lexer {
  const lexer = new Lexer();
  const inner = lexer as unknown as Indentation;
  let next = inner.indentNext;
  let quoted = false;
  Object.defineProperty(inner, 'indentNext', {
    get: () => (quoted || inner.flowLevel > 0 ? 0 : next),
    set: (value: number) => {
      next = value;
    },
  });
  const parseQuotedScalar = inner.parseQuotedScalar.bind(inner);
  inner.parseQuotedScalar = function* relaxed() {
    quoted = true;
    try {
      return yield* parseQuotedScalar();
    } finally {
      quoted = false;
    }
  };
  return lexer;
}
