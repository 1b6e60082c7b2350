import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRenderer } from './renderer.ts';

const folder = join(import.meta.dirname, 'views');
const views = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

test.each(views)('%s writes raw text only through a part', (file, text) => {
  // The one place for HTML of others: `readmeHtml` made it, and says so by the name of the field.
  const allowed = file === 'prose.eta' ? text.replace('<%~ it.sanitised %>', '') : text;
  for (const [, raw] of allowed.matchAll(/<%[-_]?\s*~(.*?)%>/gs)) expect(raw?.trim()).toMatch(/^part\('[a-z-]+'(, .*)?\)$/);
});

test.each(views)('%s has no inline script, style or handler, which the policy would block', (_file, text) => {
  expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|<script(?! src=)/i);
});

test.each(views)('%s has patterns that browsers take: they read them with the flag v', (_file, text) => {
  for (const [, pattern = ''] of text.matchAll(/\spattern="([^"<]+)"/g)) expect(() => new RegExp(`^(?:${pattern})$`, 'v')).not.toThrow();
});

test('a part gets exactly what it is given: fields of its caller do not leak in', () => {
  const html = createRenderer()('reason', { where: undefined, message: '<b>', code: undefined, excerpt: undefined, hint: undefined });
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('undefined');
});
