import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueBench } from '../../../test/support/catalogue-bench.ts';
import { openCatalogueBench, templateTexts } from '../../../test/support/catalogue-bench.ts';
import { openSecretFiles } from '../secrets/secret-files.ts';

const AUTHOR = { via: 'cli', actor: 'test' } as const;
const APP = (version: string, { inputs = '', environment = '', migrations = '' } = {}) => templateTexts('notes', `version: ${version}
images: ["example/notes:${version}"]
inputs:
  - { name: TITLE, type: string, label: Title, default: Notes }
  - { name: PASSWORD, type: password, label: Password, min: 8, max: 40, generate: { kind: password, length: 20 } }
${inputs}volumes:
  - { name: data, holds: notes, backup: true }
outputs:
  password: { type: string, value: "\${PASSWORD}", secret: true }
${migrations}`, `services:
  web:
    image: example/notes:${version}
    environment: { TITLE: "\${TITLE}", PASSWORD: "\${PASSWORD}"${environment} }
    volumes: ["data:/data"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
volumes:
  data:
`);
const WITH_TOKEN = { inputs: '  - { name: TOKEN, type: password, label: Token, generate: { kind: password, length: 24 } }\n', environment: ', TOKEN: "${TOKEN}"' };
const RENAMED = (version: string) => {
  const texts = APP(version, { migrations: `migrations:\n  - to: ${version}\n    steps: [{ renameInput: { from: PASSWORD, to: SECRET } }]\n` });
  return { ...texts, 'template.yaml': texts['template.yaml']?.replace('name: PASSWORD', 'name: SECRET').replace('value: "${PASSWORD}"', 'value: "${SECRET}"') ?? '', 'compose.yaml': texts['compose.yaml']?.replace('${PASSWORD}', '${SECRET}') ?? '' };
};

let bench: CatalogueBench;
beforeEach(async () => {
  bench = await openCatalogueBench();
  await bench.put('notes', APP('1.0.0'));
});
afterEach(() => bench.close());

const files = () => openSecretFiles({ data: bench.data, stacks: bench.stacks } as never);
const opened = async (): Promise<ReadonlyMap<string, string>> => {
  const file = await files().open(await files().locate('notes', 'secrets.env'));
  return new Map(file?.document.leaves.map(({ path }, index) => [path[0] ?? '', file.values[index]?.text ?? '']));
};
/** From here on only the public key is there. */
const loseKey = async (): Promise<void> => {
  const { path, recipients } = files().keyring;
  await writeFile(join(bench.stacks, 'secrets.recipients'), `${(await recipients()).join('\n')}\n`);
  await rm(path);
};
const line = (text: string, name: string): string | undefined => text.split('\n').find((each) => each.startsWith(`${name}=`));

describe('an app that is installed where there is a public key', () => {
  beforeEach(async () => {
    await files().keyring.ensure(0);
  });

  it('has its secrets sealed, and nothing in clear or kept out of git', async () => {
    expect(await bench.catalogue.install({ id: 'notes' }, AUTHOR)).toMatchObject({ generated: ['PASSWORD'] });
    const sealed = await bench.text('notes/secrets.env');
    const password = (await opened()).get('PASSWORD') ?? '';
    expect(password).toMatch(/^.{20}$/);
    expect(line(sealed, 'PASSWORD')).toContain('ENC[AES256_GCM,');
    for (const file of ['.env', 'compose.yaml', 'secrets.env', '.template/compose.yaml']) expect(await bench.text(`notes/${file}`), file).not.toContain(password);
    await expect(bench.text('notes/.gitignore')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps them in an update, and seals what is new', async () => {
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    const [before, sealed] = [await opened(), await bench.text('notes/secrets.env')];
    await bench.put('notes', APP('1.1.0', WITH_TOKEN));
    expect(await bench.catalogue.previewUpdate({ stack: 'notes' })).toMatchObject({ problems: [], conflicts: [], edit: { outcome: { kind: 'planned' } } });
    await bench.catalogue.update({ stack: 'notes' }, AUTHOR);
    const after = await opened();
    expect(after.get('PASSWORD')).toBe(before.get('PASSWORD'));
    expect(after.get('TOKEN')).toMatch(/^.{24}$/);
    expect(line(await bench.text('notes/secrets.env'), 'PASSWORD')).toBe(line(sealed, 'PASSWORD'));
    await bench.put('notes', RENAMED('1.2.0'));
    await bench.catalogue.update({ stack: 'notes' }, AUTHOR);
    expect((await opened()).get('SECRET')).toBe(before.get('PASSWORD'));
    expect((await opened()).has('PASSWORD')).toBe(false);
  });

  it('takes up the sealed secrets of its predecessor', async () => {
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    const [before, sealed] = [await opened(), await bench.text('notes/secrets.env')];
    await bench.catalogue.remove('notes', AUTHOR);
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    expect(await opened()).toEqual(before);
    expect(line(await bench.text('notes/secrets.env'), 'PASSWORD')).toBe(line(sealed, 'PASSWORD'));
  });

  it('keeps what the user wrote beside its answers for who installs it again', async () => {
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    await writeFile(join(bench.stacks, 'notes/.env'), `${await bench.text('notes/.env')}# mine\nMINE=1\n`);
    await bench.catalogue.remove('notes', AUTHOR);
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    expect(await bench.text('notes/.env')).toContain('# mine\nMINE=1\n');
  });

  it('seals what its predecessor had in clear, with what the user wrote there', async () => {
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    const password = (await opened()).get('PASSWORD');
    await bench.catalogue.remove('notes', AUTHOR);
    await writeFile(join(bench.stacks, 'notes/secrets.env'), `PASSWORD=${password}\nTOKEN=of mine\n`);
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    expect(await bench.text('notes/secrets.env')).not.toContain('of mine');
    expect(await opened()).toEqual(new Map([['PASSWORD', password], ['TOKEN', 'of mine']]));
  });

  it('is updated where nobody can read them: values stay, new ones are sealed on their own', async () => {
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    const sealed = await bench.text('notes/secrets.env');
    await loseKey();
    expect(await bench.catalogue.installed()).toMatchObject([{ stack: 'notes', version: '1.0.0' }]);
    await bench.put('notes', APP('1.1.0', WITH_TOKEN));
    const preview = await bench.catalogue.previewUpdate({ stack: 'notes' });
    expect(preview).toMatchObject({ problems: [], edit: { outcome: { kind: 'planned', plan: undefined } } });
    expect(preview.edit?.outcome).toMatchObject({ warnings: expect.arrayContaining([expect.objectContaining({ severity: 'warning', code: 'secrets/no-key' })]) });
    await bench.catalogue.update({ stack: 'notes' }, AUTHOR);
    expect(await bench.text('notes/secrets.env')).toBe(sealed);
    expect(line(await bench.text('notes/.env'), 'TOKEN')).toMatch(/^TOKEN='ENC\[age:[\w+/=]+\]'$/);
    expect(await bench.text('notes/compose.yaml')).toContain('example/notes:1.1.0');
    await bench.put('notes', RENAMED('1.2.0'));
    await expect(bench.catalogue.update({ stack: 'notes' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/refused', message: expect.stringContaining('SECRET is sealed under another name') });
  });

  it('is not installed over sealed secrets of a predecessor that nobody can read', async () => {
    await bench.catalogue.install({ id: 'notes' }, AUTHOR);
    await bench.catalogue.remove('notes', AUTHOR);
    const sealed = await bench.text('notes/secrets.env');
    await loseKey();
    await expect(bench.catalogue.install({ id: 'notes' }, AUTHOR)).rejects.toMatchObject({ code: 'catalogue/invalid', message: expect.stringContaining('PASSWORD is sealed') });
    expect(await bench.text('notes/secrets.env')).toBe(sealed);
  });
});

it('an app is installed where only a public key is', async () => {
  await files().keyring.ensure(0);
  await loseKey();
  await bench.catalogue.install({ id: 'notes' }, AUTHOR);
  expect(line(await bench.text('notes/secrets.env'), 'PASSWORD')).toContain('ENC[AES256_GCM,');
});

it('a file that was sealed by hand after the installation is updated like one that was sealed by it', async () => {
  await bench.catalogue.install({ id: 'notes' }, AUTHOR);
  const password = /^PASSWORD=(.*)$/m.exec(await bench.text('notes/secrets.env'))?.[1];
  await files().keyring.ensure(0);
  await files().rotate(join(bench.stacks, 'notes/secrets.env'));
  await bench.put('notes', APP('1.1.0', WITH_TOKEN));
  await bench.catalogue.update({ stack: 'notes' }, AUTHOR);
  expect((await opened()).get('PASSWORD')).toBe(password);
  expect((await opened()).has('TOKEN')).toBe(true);
});
