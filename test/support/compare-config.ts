import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { FileContent } from '../../controller/model/source-bundle.ts';
import { canonicalJson } from '../../controller/spec/canonical-json.ts';
import { resolveModel } from '../../controller/spec/resolve-model.ts';
import { escapeDollars } from './run-vector.ts';

/**
 * Resolves every compose file under a directory with Docker Compose and with Orbitr, and compares the two.
 *
 *     node test/support/compare-config.ts --compose BINARY --dir DIRECTORY [--cache DIRECTORY] [--verbose]
 *
 * Compose's answers are kept in the cache, because asking it takes 70 ms a file. Exit code 1 when fewer than 99 % agree.
 */
const { values } = parseArgs({ options: { compose: { type: 'string' }, dir: { type: 'string' }, cache: { type: 'string' }, verbose: { type: 'boolean' } } });
const { compose, dir } = values;
if (compose === undefined || dir === undefined) throw new Error('Give --compose BINARY and --dir DIRECTORY.');
const cache = values.cache ?? join(process.env['TMPDIR'] ?? '/tmp', 'orbitr-compare-config');
mkdirSync(cache, { recursive: true });

const PROJECT = 'compare';
const HOME = '/home/compare';
type Answer = { readonly json: unknown } | { readonly error: string };
type Verdict = 'same' | 'both refuse' | 'different' | 'only Compose refuses' | 'only Orbitr refuses' | 'crashed';

async function askCompose(file: string): Promise<Answer> {
  const key = createHash('sha256').update(`${file}\0${readFileSync(file, 'utf8')}`).digest('hex');
  const kept = join(cache, `${key}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as Answer;
  } catch {
    const answer = await runCompose(file);
    writeFileSync(kept, JSON.stringify(answer));
    return answer;
  }
}

async function runCompose(file: string): Promise<Answer> {
  try {
    const { stdout } = await promisify(execFile)(String(compose), ['-p', PROJECT, '-f', file, 'config', '--format', 'json'], {
      env: { PATH: '/usr/bin:/bin', HOME },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { json: JSON.parse(stdout) as unknown };
  } catch (error) {
    return { error: String((error as { readonly stderr?: string }).stderr ?? error) };
  }
}

function askOrbitr(file: string): Answer {
  const files = new Map<string, FileContent>([[file, readContent(file)]]);
  const env = join(dirname(file), '.env');
  files.set(env, readContent(env));
  for (;;) {
    const bundle = { name: PROJECT, layout: 'folder', directory: dirname(file), entries: [file], files, revision: { digest: '', dirty: false } } as const;
    const result = resolveModel(bundle, { homeDirectory: HOME, profiles: [], projectName: PROJECT });
    if (result.kind === 'model') return { json: JSON.parse(escapeDollars(canonicalJson(result.model))) as unknown };
    if (result.kind === 'invalid') return { error: result.diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.place?.line ?? '?'}: ${d.message}`).join('\n') };
    for (const path of result.paths) files.set(path, readContent(path));
  }
}

function readContent(path: string): FileContent {
  try {
    return { kind: 'text', text: readFileSync(path, 'utf8') };
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EISDIR' ? { kind: 'directory' } : { kind: 'missing' };
  }
}

/** Paths of the fields that differ, with both values. */
function differences(theirs: unknown, ours: unknown, path: string): readonly string[] {
  if (canonicalJson(theirs) === canonicalJson(ours)) return [];
  if (theirs && ours && typeof theirs === 'object' && typeof ours === 'object' && !Array.isArray(theirs) && !Array.isArray(ours)) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    return [...keys].flatMap((key) => differences((theirs as Record<string, unknown>)[key], (ours as Record<string, unknown>)[key], `${path}.${key}`));
  }
  return [`${path}: compose ${String(JSON.stringify(theirs)).slice(0, 200)} | orbitr ${String(JSON.stringify(ours)).slice(0, 200)}`];
}

function judge(theirs: Answer, ours: Answer): { readonly verdict: Verdict; readonly details: readonly string[] } {
  if ('error' in theirs) return 'error' in ours ? { verdict: 'both refuse', details: [theirs.error.trim(), ours.error] } : { verdict: 'only Compose refuses', details: [theirs.error.trim()] };
  if ('error' in ours) return { verdict: 'only Orbitr refuses', details: [ours.error] };
  const details = differences(theirs.json, ours.json, '');
  return { verdict: details.length === 0 ? 'same' : 'different', details };
}

const counts = new Map<Verdict, number>();
const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file)).map((file) => join(dir, file)).sort();
let spent = 0;
for (const file of files) {
  const theirs = await askCompose(file);
  let outcome: ReturnType<typeof judge>;
  const before = performance.now();
  try {
    const ours = askOrbitr(file);
    spent += performance.now() - before;
    outcome = judge(theirs, ours);
  } catch (error) {
    outcome = { verdict: 'crashed', details: [String((error as Error).stack)] };
  }
  counts.set(outcome.verdict, (counts.get(outcome.verdict) ?? 0) + 1);
  if (outcome.verdict !== 'same' && (outcome.verdict !== 'both refuse' || values.verbose)) console.log(`${outcome.verdict}: ${relative(dir, file)}\n  ${outcome.details.slice(0, 8).join('\n  ')}`);
}
const agreed = (counts.get('same') ?? 0) + (counts.get('both refuse') ?? 0);
console.log(`${files.length} files, ${Math.round(spent)} ms for Orbitr: ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}; agreed ${((100 * agreed) / Math.max(1, files.length)).toFixed(1)} %`);
if (agreed < files.length * 0.99) process.exitCode = 1;
