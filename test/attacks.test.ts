import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const TABLE = await readFile(join(ROOT, 'docs/attacks.md'), 'utf8');
const NAMED = TABLE.split('\n').filter((line) => line.startsWith('| ') && line.includes('.test.ts')).flatMap((line) => [...line.matchAll(/`(?<file>[\w./-]+\.test\.ts)`: (?<title>[^;|]*)/g)].map(({ groups }) => [groups?.['file'] ?? '', (groups?.['title'] ?? '').trim()] as const));

test('there are many', () => expect(NAMED.length).toBeGreaterThan(20));

test.each(NAMED)('%s tries: %s', async (file, title) => expect(await readFile(join(ROOT, file), 'utf8')).toContain(title));
