import { expect, it } from 'vitest';
import { spliceOut, spliceValue } from './splice-yaml.ts';

const ENTRY = { name: 'club', git: 'https://git.example.org/x.git' };
const ADDED = '- name: club\n    git: https://git.example.org/x.git\n';

it.each([
  ['block items', 'domain:   a.lan  # ours\ncatalogues:\n  - name: one\n    folder: ../one # here\n# the end\n', 'domain:   a.lan  # ours\ncatalogues:\n  - name: one\n    folder: ../one # here\n  - name: club\n    git: https://git.example.org/x.git\n# the end\n'],
  ['a flow item', "catalogues:\n  - { name: one,   folder: '../one' }\n", `catalogues:\n  - { name: one,   folder: '../one' }\n  ${ADDED}`],
  ['no final newline', 'catalogues:\n  - { name: one, folder: x }', `catalogues:\n  - { name: one, folder: x }\n  ${ADDED}`],
])('an item is added to a list of %s and the rest stays as it is', (_what, before, after) => {
  const added = spliceValue(before, ['catalogues', 1], ENTRY);
  expect(added).toBe(after);
  expect(spliceOut(added ?? '', ['catalogues', 1])).toBe(before.endsWith('\n') ? before : `${before}\n`);
});

it('a list in one line is not changed by characters', () => expect(spliceValue('catalogues: [{ name: one, folder: x }]\n', ['catalogues', 1], ENTRY)).toBeUndefined());
