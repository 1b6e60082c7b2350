import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test.each([[0, '0 B'], [999, '999 B'], [1000, '1.0 kB'], [99_949, '99.9 kB'], [99_960, '100 kB'], [999_600, '1.0 MB'], [1.5e12, '1.5 TB']])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
