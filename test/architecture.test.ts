import { execFile } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkHttp, checkLibraries, checkProcesses, checkSetup } from './architecture/libraries.ts';
import { checkPurity } from './architecture/purity.ts';
import { checkCycles, checkRooms, checkRoots, checkStaleRooms, readRooms } from './architecture/rooms.ts';
import { checkAny, checkBarrels, checkLength, checkNames, type LongFiles } from './architecture/shape.ts';
import { parseSource } from './architecture/source-file.ts';
import { checkLinks, checkTexts } from './architecture/texts.ts';

/** The whole list: a file that is longer than a few screens, and why it may be. */
const LONG: LongFiles = {};
const CODE = /\.(ts|mts|mjs|js)$/;
const GENERATED = /^(?:schemas|web\/public)\/generated\//;

const paths = (await listByGit().catch(listByWalking)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
const texts = paths.map((path) => ({ path, text: readFileSync(path, 'utf8') })).filter(({ text }) => !text.includes('\0'));
const sources = texts.filter(({ path }) => CODE.test(path) && !GENERATED.test(path) && !path.endsWith('.d.mts'));
const files = sources.map(({ path, text }) => parseSource(path, text));
const generated = texts.filter(({ path }) => GENERATED.test(path)).map(({ path, text }) => parseSource(path, text));
const rooms = readRooms(readFileSync('docs/ARCHITECTURE.md', 'utf8'));

describe('the project keeps its own rules', () => {
  test('the table of rooms is read', () => expect(rooms.map((room) => room.path)).toContain('controller/plan'));
  test('each room imports only what it may know', () => expect(checkRooms(files, rooms)).toEqual([]));
  test('the table names nothing that is gone', () => expect(checkStaleRooms([...files, ...generated], rooms)).toEqual([]));
  test('nobody imports a composition root', () => expect(checkRoots(files)).toEqual([]));
  test('no cycles', () => expect(checkCycles(files)).toEqual([]));
  test('pure rooms are pure', () => expect(checkPurity(files, rooms)).toEqual([]));
  test('each library has one home', () => expect(checkLibraries(files)).toEqual([]));
  test('the daemon does not load a second HTTP client', () => expect(checkHttp(files)).toEqual([]));
  test('the set-up needs nothing installed', () => expect(checkSetup(files)).toEqual([]));
  test('no program is started through a shell', () => expect(checkProcesses(files)).toEqual([]));
  test('no barrel files', () => expect(checkBarrels(files)).toEqual([]));
  test('nothing is any', () => expect(checkAny(files)).toEqual([]));
  test('no file is too long', () => expect(checkLength(sources, LONG)).toEqual([]));
  test('names are written like-this.ts', () => expect(checkNames(sources.map(({ path }) => path))).toEqual([]));
  test('links in pages lead somewhere', () => expect(checkLinks(texts, paths)).toEqual([]));
  test('no file tells of its author’s machine', () => expect(checkTexts(texts)).toEqual([]));
});

/** All files that are or could be committed. */
async function listByGit(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { maxBuffer: 16 * 1024 * 1024 });
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '');
}

/** For a copy that was downloaded and has no history. */
function listByWalking(): string[] {
  return globSync('**/*', { exclude: ['node_modules', 'data', 'test/artefacts'] });
}
