import { describe, expect, it } from 'vitest';
import { createFindings } from './findings.ts';
import { spanAt, toPlain } from './node.ts';
import { parseDocuments } from './parse-document.ts';
import { placeOf } from './source-text.ts';

function parse(text: string): readonly unknown[] {
  const findings = createFindings();
  const documents = parseDocuments({ path: 'a.yaml', text }, findings);
  return documents ? documents.map((node) => JSON.parse(JSON.stringify(toPlain(node))) as unknown) : findings.errors.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

describe('parseDocuments', () => {
  it('takes lists and texts that go on at the column of their key, as Compose does', () => {
    expect(parse('a:\n  b: [\n  x,\n  y\n  ]\n  c: "p\n  q"\n  d: {\n  e: 1\n  }\n')).toEqual([{ a: { b: ['x', 'y'], c: 'p q', d: { e: 1 } } }]);
  });

  it('still minds the indentation of everything else', () => expect(parse('a:\n  b: 1\n c: 2\n')).toEqual(['3:1 compose/syntax']));

  it('merges with what is written winning, and earlier over later', () => {
    expect(parse('x: &x {a: 1, b: 1}\ny: &y {a: 2, c: 2}\nz:\n  <<: [*x, *y]\n  b: 3\nw:\n  !!merge <<: *x\n').at(0)).toMatchObject({ z: { a: 1, b: 3, c: 2 }, w: { a: 1, b: 1 } });
  });

  it('reads several documents; an empty one is null, which a stack file may not be', () => {
    expect(parse('---\na: 1\n---\n---\nb: 2\n...\n')).toEqual([{ a: 1 }, null, { b: 2 }]);
    expect(parse('# nothing\n')).toEqual([]);
  });

  it.each([
    ['a: 1\n<<: [1]', '2:1 compose/merge-key'],
    ['a: {b: 1, b: 2}', '1:11 compose/duplicate-key'],
    ['{~: 1}', '1:2 compose/non-string-key'],
    ['a: *b', '1:4 compose/alias'],
    ['a: !!int x', '1:10 compose/bad-value'],
    ['a: x\u0001y', '1:5 compose/syntax'],
    ['a: "\\q"', '1:5 compose/syntax'],
  ])('refuses %j', (text, expected) => expect(parse(text)).toEqual([expected]));

  it('keeps places through aliases', () => {
    const [node] = parseDocuments({ path: 'a.yaml', text: 'x: &x\n  - first\n  - second\ny: *x\n' }, createFindings()) ?? [];
    expect(node && placeOf(spanAt(node, ['y', 1]))).toEqual({ file: 'a.yaml', line: 3, column: 5, text: '  - second', length: 6 });
  });
});
