import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keepVolumeNames } from './migrate.ts';

describe('a volume that goes on with the data of another', () => {
  it.each([
    ['within braces', 'volumes: { uploads: , other: { labels: [a] } }\n'],
    ['with settings within braces', 'volumes:\n  uploads: { driver: local }\n'],
    ['without settings', 'volumes:\n  uploads:\n'],
    ['with empty ones', 'volumes:\n  uploads: {}\n'],
  ])('has its name and its settings: %s', (_what, compose) => {
    const before = parse(compose).volumes;
    expect(parse(keepVolumeNames(compose, new Map([['uploads', 'paste_files']]))).volumes).toEqual({ ...before, uploads: { ...before.uploads, name: 'paste_files' } });
  });

  it('keeps the settings that it has from elsewhere', () =>
    expect(parse(keepVolumeNames('x-v: &v\n  driver: local\nvolumes:\n  uploads: *v\n', new Map([['uploads', 'paste_files']]))).volumes).toEqual({ uploads: { driver: 'local', name: 'paste_files' } }));

  it('is nothing where the new version has no volumes', () => expect(keepVolumeNames('services: {}\n', new Map([['uploads', 'x']]))).toBe('services: {}\n'));
});
