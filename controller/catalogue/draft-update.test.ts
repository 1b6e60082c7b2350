import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseEnvFile } from '../spec/parse-env-file.ts';
import { draftInstall } from './draft-install.ts';
import type { UpdateDraft } from './draft-update.ts';
import { draftUpdate } from './draft-update.ts';
import { readManifest } from './read-manifest.ts';
import type { Template } from './template.ts';
import { withoutVariables, withVariables } from './write-variables.ts';

/** What a new version may change, one by one. */
const NEWS = ['image', 'default', 'rename', 'remove', 'set', 'input', 'port', 'a.conf', 'b.conf', 'new.conf', 'no b.conf'] as const;
type News = (typeof NEWS)[number];

function template(version: string, news: readonly News[]): Template {
  const is = (each: News): boolean => news.includes(each);
  const title = is('rename') ? 'SITE_TITLE' : 'TITLE';
  const steps = [...(is('rename') ? ['{ renameInput: { from: TITLE, to: SITE_TITLE } }'] : []), ...(is('remove') ? ['{ removeInput: { name: COLOUR } }'] : []), ...(is('set') ? ['{ setInput: { name: MODE, value: fast } }'] : [])];
  const manifest = `id: paste
name: paste
license: MIT
type: app
categories: [other]
description: For tests.
version: ${version}
images: ["example/paste:${is('image') ? '2.0.0' : '1.0.0'}"]
inputs:
  - { name: ${title}, type: string, label: Title, default: ${is('default') ? 'Board' : 'Paste'} }
${is('remove') ? '' : '  - { name: COLOUR, type: string, label: Colour, default: red }\n'}  - { name: MODE, type: string, label: Mode, default: slow }
  - { name: MAIL, type: boolean, label: Mail, default: false }
  - { name: MAIL_HOST, type: string, label: Mail server, default: mail, showIf: { input: MAIL, equals: true } }
  - { name: SECRET, type: password, label: Secret, generate: { kind: password, length: 20 } }
${is('input') ? '  - { name: EXTRA, type: string, label: Extra, default: more }\n' : ''}ports:
  - { name: WEB_PORT, service: web, target: 80, default: ${is('port') ? 8090 : 8080}, label: Page }
${steps.length === 0 ? '' : `migrations:\n  - { to: ${version}, steps: [${steps.join(', ')}] }\n`}`;
  const variables = [title, ...(is('remove') ? [] : ['COLOUR']), 'MODE', 'MAIL', 'MAIL_HOST', 'SECRET', ...(is('input') ? ['EXTRA'] : [])];
  const compose = `services:\n  web:\n    image: example/paste:${is('image') ? '2.0.0' : '1.0.0'}\n    environment:\n${variables.map((name) => `      ${name}: \${${name}}\n`).join('')}    volumes: ["./config/a.conf:/a.conf:ro"]\n    ports: ["\${WEB_PORT}:80"]\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n`;
  const texts = {
    'template.yaml': manifest, 'compose.yaml': compose,
    'config/a.conf': is('a.conf') ? 'a 2\n' : 'a 1\n',
    ...(is('no b.conf') ? {} : { 'config/b.conf': is('b.conf') ? 'b 2\n' : 'b 1\n' }),
    ...(is('new.conf') ? { 'config/new.conf': 'new 2\n' } : {}),
  };
  const read = readManifest('template.yaml', manifest);
  if (read.kind !== 'good') throw new Error(JSON.stringify(read));
  return { manifest: read.value, files: new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])), source: 'test', digest: '0'.repeat(64) };
}

const random = (count: number): Uint8Array => new Uint8Array(count).map((_, at) => (at * 37 + count) % 256);
const OLD = template('1.0.0', []);

const INSTALLED = installed();

/** The files of a fresh installation, as texts. */
function installed(): ReadonlyMap<string, string> {
  const around = { takenNames: new Set<string>(), holder: () => undefined, domain: undefined, instance: () => undefined, leftOver: () => new Map(), random };
  const { stacks } = draftInstall(OLD, new Map(), { stack: 'mine' }, () => undefined, around);
  return new Map([...(stacks[0]?.files ?? [])].map(([path, content]) => [path, typeof content === 'string' ? content : new TextDecoder().decode(content)]));
}

function variablesOf(...texts: readonly (string | undefined)[]): ReadonlyMap<string, string> {
  return new Map(texts.flatMap((text) => {
    const read = parseEnvFile(text ?? '', () => undefined);
    if (read.kind !== 'variables') throw new Error(`no variables file: ${text}`);
    return [...read.variables];
  }));
}

function update(mine: ReadonlyMap<string, string>, news: readonly News[]): UpdateDraft {
  const origin = { id: 'paste', version: '1.0.0', source: 'test', digest: OLD.digest, needs: {}, shared: [] };
  return draftUpdate({ stack: 'mine', origin, permissions: [], before: OLD.manifest, after: template('2.0.0', news), file: (path) => mine.get(path), variables: variablesOf(mine.get('.env'), mine.get('secrets.env')), sealed: false, answers: {}, holder: () => undefined, decide: () => undefined, random });
}

/** The user's folder after an update. */
function after(mine: ReadonlyMap<string, string>, { files }: UpdateDraft): ReadonlyMap<string, string | undefined> {
  return new Map([...mine, ...[...files].map(([path, content]) => [path, content === undefined || typeof content === 'string' ? content : new TextDecoder().decode(content)] as const)]);
}

const CONFIGS = ['config/a.conf', 'config/b.conf', 'config/new.conf'] as const;
const value = fc.oneof(fc.constantFrom('blue', 'two words', "it's", 'a"b', 'x#y', '#', '$HOME', 'back\\slash', '100%', 'ü'), fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abz09 _-./#$"\'=') })).map((text) => text.trim()).filter((text) => text !== '');
/** What a user may do to the files. */
const edits = fc.record({
  values: fc.dictionary(fc.constantFrom('TITLE', 'COLOUR', 'MODE', 'MAIL_HOST', 'MINE'), value, { maxKeys: 4 }),
  mail: fc.constantFrom('false', 'true', 'yes', 'no'),
  port: fc.constantFrom('8080', '9999', '127.0.0.1:8081'),
  secret: fc.option(fc.constant('a-secret-of-mine'), { nil: undefined }),
  comments: fc.array(fc.record({ before: fc.constantFrom('TITLE', 'COLOUR', 'MODE', 'MAIL_HOST', 'WEB_PORT'), text: fc.constantFrom('# do not touch', '# Ours since May', '#TITLE=old') }), { maxLength: 3 }),
  configs: fc.dictionary(fc.constantFrom(...CONFIGS), fc.constantFrom('mine 1\n', 'mine 2\n', 'a 2\n', ''), { maxKeys: 3 }),
  deleted: fc.option(fc.constantFrom('config/a.conf', 'config/b.conf'), { nil: undefined }),
});
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited({ values, mail, port, secret, comments, configs, deleted }: Edits): ReadonlyMap<string, string> {
  const files = new Map(INSTALLED);
  let env = withVariables(files.get('.env') ?? '', new Map([...Object.entries(values), ['MAIL', mail], ['WEB_PORT', port]]));
  for (const { before, text } of comments) env = env.replace(new RegExp(`^${before}=`, 'm'), () => `${text}\n${before}=`);
  files.set('.env', env);
  if (secret !== undefined) files.set('secrets.env', withVariables(files.get('secrets.env') ?? '', new Map([['SECRET', secret]])));
  for (const [path, text] of Object.entries(configs)) files.set(path, text ?? '');
  if (deleted !== undefined) files.delete(deleted);
  return files;
}

describe('an update loses nothing of the user silently', () => {
  it('values, comments and files are there afterwards, or it is said what becomes of them', () => {
    fc.assert(fc.property(edits, fc.uniqueArray(fc.constantFrom(...NEWS)), (given, news) => {
      const mine = edited(given);
      const draft = update(mine, news);
      // What is a problem or a conflict is shown, and nothing at all is written.
      const then = after(mine, draft);
      const [before, now] = [variablesOf(mine.get('.env'), mine.get('secrets.env')), variablesOf(then.get('.env'), then.get('secrets.env'))];
      const told = draft.migrations.join('\n');
      for (const [name, was] of before) {
        const called = told.includes(`${name} is called SITE_TITLE now`) ? 'SITE_TITLE' : name;
        if (told.includes(`${name} is gone`) || told.includes(`${name} becomes `)) continue;
        expect(now.get(called), `${name} of ${JSON.stringify(given)}`).toBe(was);
      }
      for (const { text } of given.comments) expect(then.get('.env')?.split('\n').filter((line) => line === text).length).toBe(mine.get('.env')?.split('\n').filter((line) => line === text).length);
      for (const path of CONFIGS) {
        const base = mine.get(`.template/${path}`);
        if (mine.get(path) === base) continue;
        expect(then.get(path), path).toBe(mine.get(path));
        const theirs = then.get(`.template/${path}`);
        if (theirs !== base && theirs !== mine.get(path)) expect(draft.conflicts.map(({ key }) => key)).toContain(path);
      }
      expect(draft.problems).toEqual([]);
    }), { numRuns: 60 });
  }, 60_000);

  it('what the user left alone is that of the new version', () => {
    const mine = INSTALLED;
    const then = after(mine, update(mine, ['image', 'rename', 'remove', 'set', 'input', 'a.conf', 'new.conf']));
    expect(then.get('.env')).toBe(mine.get('.env')?.replace('# Title\nTITLE=Paste\n', '').replace('# Colour\nCOLOUR=red\n', '').replace('MODE=slow', 'MODE=fast').concat('SITE_TITLE=Paste\nEXTRA=more\n'));
    expect([then.get('config/a.conf'), then.get('config/b.conf'), then.get('config/new.conf')]).toEqual(['a 2\n', 'b 1\n', 'new 2\n']);
    expect((parse(then.get('compose.yaml') ?? '') as { services: { web: { image: string } } }).services.web.image).toBe('example/paste:2.0.0');
  });

  it('values of inputs that are not shown now, and ports with an address, stay word for word', () => {
    const mine = edited({ values: { MAIL_HOST: 'mx.example.org' }, mail: 'no', port: '127.0.0.1:8081', secret: undefined, comments: [], configs: {}, deleted: undefined });
    const draft = update(mine, ['image']);
    expect(draft.problems).toEqual([]);
    expect(draft.files.has('.env')).toBe(false);
  });
});

describe('variables files', () => {
  it('keep the comment behind a value that changes, and of two lines change the one that counts', () => {
    expect(withVariables('A=1 # one\nB="2 # no comment"  # two\nA=3\t# three\n', new Map([['A', '4'], ['B', 'x y']]))).toBe("A=1 # one\nB='x y'  # two\nA=4\t# three\n");
  });
  it('lose a variable with its label, and with no other comment', () => {
    const labels = new Set(['Title']);
    expect(withoutVariables('# Title\nA=1\n# mine\nA="2\n3"\nAB=4\n', ['A'], labels)).toBe('# mine\nAB=4\n');
  });
});
