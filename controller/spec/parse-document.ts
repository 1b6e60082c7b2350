import { Composer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import type { Findings } from './findings.ts';
import { convertDocument } from './convert-document.ts';
import { lenientLexer } from './lenient-lexer.ts';
import { LIMITS } from './limits.ts';
import type { Node } from './node.ts';
import type { SourceText } from './source-text.ts';

/**
 * Parses a YAML file into one node a document; a file without any gives none.
 * Undefined when nothing can be made of it; then an error has been reported.
 */
export function parseDocuments(source: SourceText, findings: Findings): readonly Node[] | undefined {
  const tokens = tokenize(source, findings);
  if (!tokens) return undefined;
  const documents: Node[] = [];
  let usable = true;
  // The failsafe schema leaves plain scalars alone: what they mean is decided by resolveScalar, as Go does.
  const composer = new Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false, keepSourceTokens: false });
  for (const document of composer.compose(tokens)) {
    if (document.errors.length > 0) {
      reportSyntax(document, source, findings);
      usable = false;
    } else if (document.contents !== null) {
      const node = convertDocument(document.contents, source, findings);
      if (node) documents.push(node);
      else usable = false;
    }
  }
  return usable ? documents : undefined;
}

/** What YAML may not contain as it is. */
// oxlint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;

/** Lexes and parses with the limits checked on the way, so that hostile input is refused long before it has been read to its end. */
function tokenize(source: SourceText, findings: Findings): CST.Token[] | undefined {
  const refuse = (message: string): undefined => {
    findings.error('compose/too-large', `${source.path} ${message}`, undefined, 'Split the stack, or move large contents into files that it names.');
    return undefined;
  };
  if (source.text.length > LIMITS.fileLength) return refuse(`is longer than ${LIMITS.fileLength} characters`);
  const forbidden = source.text.search(CONTROL_CHARACTERS);
  if (forbidden !== -1) {
    const code = source.text.charCodeAt(forbidden).toString(16).toUpperCase().padStart(4, '0');
    findings.error('compose/syntax', `not valid YAML: the control character U+${code}`, { source, start: forbidden, end: forbidden + 1 }, 'Remove it, or write it as an escape in double quotes.');
    return undefined;
  }
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  let aliases = 0;
  // The lexer keeps a byte order mark as a token of its own; offsets then still fit the text.
  for (const lexeme of lenientLexer().lex(source.text)) {
    lexemes += 1;
    if (lexeme.startsWith('*')) aliases += 1;
    if (lexemes > LIMITS.lexemes) return refuse('has too many values');
    if (aliases > LIMITS.aliases) return refuse(`has more than ${LIMITS.aliases} aliases`);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > LIMITS.depth) return refuse('is nested too deeply');
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function reportSyntax(document: Document.Parsed, source: SourceText, findings: Findings): void {
  for (const problem of document.errors) {
    const [start, end] = problem.pos;
    findings.error('compose/syntax', `not valid YAML: ${problem.message.replace(/\.$/, '')}`, { source, start, end }, hintFor(problem.code, source.text, start));
  }
}

function hintFor(code: string, text: string, at: number): string | undefined {
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces; YAML does not take tabs.';
  if (code === 'BAD_INDENT') return 'Line this up with its neighbours; use spaces only.';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return 'Put the value on its own line, or quote it if it contains ": ".';
  if (text[at] === '@' || text[at] === '`' || text[at] === '%') return 'Quote values that begin with a special character.';
  return undefined;
}
