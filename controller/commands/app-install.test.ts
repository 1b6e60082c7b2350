import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templateTexts } from '../../test/support/catalogue-bench.ts';
import { listen } from '../../test/support/command-line.ts';
import type { InstallOptions } from './app-install.ts';
import { appInstallCommand } from './app-install.ts';
import type { ExitCode } from './command-context.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-install-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** On an engine that is away: the files are the same. */
async function install(options: InstallOptions, app = 'verdaccio'): Promise<{ readonly code: ExitCode; readonly out: string }> {
  const heard = listen({ stacks: join(folder, 'stacks'), data: join(folder, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: `unix://${folder}/nobody.sock`, engineLock: 'none' });
  return { code: await appInstallCommand(heard.context, app, { ...(app === 'verdaccio' ? { port: ['WEB_PORT=48731'] } : {}), ...options }), out: heard.out() };
}
const env = (): Promise<string> => readFile(join(folder, 'stacks/verdaccio/.env'), 'utf8');
const UNTOLD = '  SITE_URL is http://localhost:48731: give --host, or change it in .env\n';

describe('orbitr app install --host', () => {
  it('is in what --dry-run shows, and nothing is written', async () => {
    const { out } = await install({ dryRun: true, host: 'nas.lan' });
    expect(out).toContain('  SITE_URL is http://nas.lan:48731\n');
    expect(out).not.toContain('give --host');
    await expect(env()).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await install({ dryRun: true })).out).toContain(UNTOLD);
  });

  it('is written, and where it was not given, that is said in one line', async () => {
    const { code, out } = await install({});
    expect([code, out.split(UNTOLD).length]).toEqual([0, 2]);
    expect(await env()).toContain('SITE_URL=http://localhost:48731\n');
    const other = await install({ name: 'npm', port: ['WEB_PORT=48732'], host: 'fd00::20' });
    expect(other.out).toContain('  http://[fd00::20]:48732\n');
    expect(await readFile(join(folder, 'stacks/npm/.env'), 'utf8')).toContain('http://[fd00::20]:48732');
    // Who names it means it.
    expect((await install({ name: 'mine', port: ['WEB_PORT=48733'], host: 'localhost' })).out).not.toContain('give --host');
  });

  it('that is none writes nothing', async () => {
    await expect(install({ host: 'nas:80' })).rejects.toMatchObject({ code: 'catalogue/invalid', message: expect.stringContaining('Write it without a port') as string });
    await expect(env()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await install({ host: '', dryRun: true })).toMatchObject({ code: 1, out: expect.stringContaining('"" is neither a name nor an IP address') as string });
  });
});

describe('orbitr app install --dry-run', () => {
  it('shows answers, and of secrets the names only', async () => {
    const options = { dryRun: true, set: ['POSTGRES_DB=wiki', 'POSTGRES_PASSWORD=hunter2-in-the-clear'] };
    const { code, out } = await install(options, 'postgresql');
    expect([code, out]).toEqual([0, expect.stringContaining('+POSTGRES_DB=wiki\n')]);
    expect(out).toContain('+POSTGRES_PASSWORD=•••\n');
    const { out: json } = await install({ ...options, json: true }, 'postgresql');
    expect(json).toContain('POSTGRES_DB=wiki');
    expect(out + json).not.toContain('hunter2');
  });

  it('shows no secret that was made up', async () => {
    const { preview } = JSON.parse((await install({ dryRun: true, json: true }, 'postgresql')).out) as { readonly preview: { readonly stacks: readonly [{ readonly edit: { readonly changes: readonly { readonly file: string; readonly after?: string }[] } }] } };
    expect(preview.stacks[0].edit.changes.map(({ file }) => file)).toEqual(expect.arrayContaining(['postgresql/.env', 'postgresql/secrets.env']));
    expect(preview.stacks[0].edit.changes.find(({ file }) => file.endsWith('secrets.env'))?.after).toBe('•••');
    expect(JSON.stringify(preview)).not.toMatch(/PASSWORD=[^•]/);
  });
});

describe('orbitr app install from a catalogue that nobody vouches for', () => {
  it('says what that means and what the app can do, and writes nothing before somebody agreed', async () => {
    await mkdir(join(folder, 'club/tool'), { recursive: true });
    for (const [path, text] of Object.entries(templateTexts('tool', 'version: 1.0.0\nimages: ["example/tool:1.0"]\n', 'services:\n  web:\n    image: example/tool:1.0\n    mem_limit: 32m\n'))) await writeFile(join(folder, 'club/tool', path), text);
    await mkdir(join(folder, 'stacks'));
    await writeFile(join(folder, 'stacks/orbitr.yaml'), 'catalogues: [{ name: club, folder: ../club }]\n');
    const { code, out } = await install({}, 'tool');
    expect([code, out]).toEqual([2, expect.stringContaining('\nWhat it can do, as far as its files say:\n  No more than an ordinary container')]);
    expect(out).toMatch(/^! It wants your consent to:\n {2}unverified {2}Nobody vouches for the catalogue club \(.*club\): its apps are not signed/m);
    await expect(readFile(join(folder, 'stacks/tool/compose.yaml'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await install({ grant: ['unverified'] }, 'tool')).code).toBe(0);
  });
});
