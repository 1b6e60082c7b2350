import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../model/diagnostic.ts';
import { readMarker, writeMarker } from './marker.ts';
import { readSettings } from './read-settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function told(text: string, name = 'orbitr.yaml'): Promise<unknown> {
  await writeFile(join(folder, name), text);
  const reading = await readSettings(folder);
  return reading.kind === 'settings' ? reading.settings : reading.diagnostics.map(formatDiagnostic).join('\n');
}

describe('settings', () => {
  it('are empty without a file, and in an empty file', async () => {
    expect(await readSettings(folder)).toMatchObject({ kind: 'settings', settings: {} });
    expect(await told('# nothing yet\n')).toEqual({});
  });

  it.for(['orbitr.yaml', 'orbitr.yml'])('are read from %s', async (name) => expect(await told('profiles: [debug]\n', name)).toEqual({ profiles: ['debug'] }));

  it('are not guessed from two files', async () => {
    await told('profiles: [a]\n', 'orbitr.yml');
    expect(await told('profiles: [b]\n')).toContain('(settings/duplicate)');
  });

  it('tell an unknown key with its place and what there is', async () => {
    expect(await told('profiles: []\naprovals: [x]\n')).toBe('orbitr.yaml:2:11: error: unknown key "aprovals"; there are: domain, proxy, middlewares, profiles, approvals, git, policy, catalogues, secretProviders, registries (settings/schema)\n  2 | aprovals: [x]\n    |           ^');
  });

  it.for([
    ['a wrong type', 'profiles: yes\n', 'profiles must be array (settings/schema)'],
    ['a wrong item', 'approvals: ["A B"]\n', 'orbitr.yaml:1:13: error: approvals.0'],
    ['a list', '- a\n', 'the file must be object'],
    ['broken YAML', 'profiles: [a\n', '(settings/yaml)'],
    ['a key twice', 'profiles: []\nprofiles: []\n', '(settings/yaml)'],
    ['an alias bomb', `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]\n`, '(settings/yaml)'],
    ['a text', 'nothing but words\n', 'the file must be object'],
  ] as const)('tell what is wrong and never throw: %s', async ([, text, expected]) => expect(await told(text)).toContain(expected));

  it('say where the password of a registry is, never what it is', async () => {
    const login = (more: string): Promise<unknown> => told(`registries:\n  - host: ghcr.io\n    username: me\n    ${more}\n`);
    expect(await login('passwordFile: token')).toEqual({ registries: [{ host: 'ghcr.io', username: 'me', passwordFile: 'token' }] });
    expect(await login('passwordEnv: ORBITR_REGISTRY_A')).toMatchObject({ registries: [{ passwordEnv: 'ORBITR_REGISTRY_A' }] });
    expect(await login('passwordEnv: HOME')).toContain('must match pattern');
    expect(await login('passwordFile: a\n    passwordEnv: ORBITR_REGISTRY_A')).toContain('either a passwordFile or a passwordEnv');
    expect(await login('')).toContain('either a passwordFile or a passwordEnv');
    const pasted = await login('password: canary');
    expect(pasted).toContain('unknown key "password"');
    expect(pasted).not.toContain('canary');
    expect(await login('password:\n      canary')).not.toContain('canary');
    expect(await told('registries: [{ host: ghcr.io, "password": canary }')).not.toContain('canary');
  });

  it('that cannot be read are invalid, not absent', async () => {
    await mkdir(join(folder, 'orbitr.yaml'));
    expect(await readSettings(folder)).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'settings/unreadable' }] });
  });
});

describe('the marker', () => {
  it('is missing, then what was written, and stays what it was first', async () => {
    expect(await readMarker(folder)).toEqual({ kind: 'missing' });
    await Promise.all([writeMarker(folder, '11111111-aaaa'), writeMarker(folder, '22222222-bbbb')]);
    const first = await readMarker(folder);
    expect(first.kind).toBe('present');
    await writeMarker(folder, '33333333-cccc');
    expect(await readMarker(folder)).toEqual(first);
  });

  it.for(['', 'instance:\n', 'instance: ../../etc\n', 'garbage'])('that says something else is unreadable: %j', async (text) => {
    await writeFile(join(folder, '.orbitr'), text);
    expect((await readMarker(folder)).kind).toBe('unreadable');
  });

  it('of a folder that is not there is missing; one that is a folder is unreadable', async () => {
    expect((await readMarker(join(folder, 'none'))).kind).toBe('missing');
    await mkdir(join(folder, '.orbitr'));
    expect((await readMarker(folder)).kind).toBe('unreadable');
  });
});
