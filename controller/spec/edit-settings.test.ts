import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Settings } from '../../schemas/generated/settings.ts';
import type { CommonSettings } from '../model/common-settings.ts';
import { commonSettings, editSettings } from './edit-settings.ts';

const read = (text: string): CommonSettings => commonSettings((parse(text) ?? {}) as Settings);
const change = (text: string, after: Partial<CommonSettings>): string | undefined => editSettings(text, read(text), { ...read(text), ...after });

test('only what changes is touched: comments, order and quotes stay', () => {
  const text = "# ours\ndomain: 'home.example.com' # the old one\n\n# who leads in\nproxy:\n  provider: traefik\n  email: me@example.com\nprofiles:\n  - a\n  - b\n";
  expect(change(text, { domain: 'nas.example.com', proxy: 'caddy', profiles: ['b', 'c'] })).toBe("# ours\ndomain: 'nas.example.com' # the old one\n\n# who leads in\nproxy:\n  provider: caddy\n  email: me@example.com\nprofiles:\n  - b\n  - c\n");
});

test('a file that says nothing yet begins to', () => {
  expect(change('', { domain: 'a.example' })).toBe('domain: a.example\n');
  expect(change('# notes\n', { git: { mode: 'remote', branch: 'live', url: 'https://git.example/stacks' } })).toBe('# notes\ngit:\n  mode: remote\n  branch: live\n  remote: { url: https://git.example/stacks }\n');
});

test('a key that goes takes its lines along, and nothing else', () => {
  const { git: _git, ...rest } = read('git:\n  mode: local\n  author:\n    name: A\n    email: a@b\ndomain: x.example\n');
  const text = 'git:\n  mode: local\n  author:\n    name: A\n    email: a@b\n# about the domain\ndomain: x.example\n';
  expect(editSettings(text, read(text), rest)).toBe('# about the domain\ndomain: x.example\n');
});

const settings: fc.Arbitrary<CommonSettings> = fc.record({
  domain: fc.constantFrom('a.example', 'b.example'), proxy: fc.constantFrom('traefik', 'caddy', 'none'), policy: fc.constantFrom('warn', 'enforce'),
  profiles: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((names) => names.toSorted()),
  git: fc.record({ mode: fc.constantFrom('local', 'push', 'remote'), branch: fc.constantFrom('main', 'live'), url: fc.constant('https://g.example/x') }, { requiredKeys: ['mode'] }),
}, { requiredKeys: ['profiles'] }) as fc.Arbitrary<CommonSettings>;

test('property: whatever is asked for is what the text then says', () => {
  fc.assert(fc.property(settings, settings, fc.constantFrom('', '# notes\n', 'approvals: [x]\n'), (first, second, text) => {
    const one = editSettings(text, read(text), first);
    const two = one === undefined ? undefined : editSettings(one, first, second);
    expect(two && sorted(read(two))).toEqual(two === undefined ? 'never' : sorted(second));
  }));
});

function sorted(value: CommonSettings): CommonSettings {
  return { ...value, profiles: value.profiles.toSorted() };
}
