import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findComposeCommand } from '../support/compose-peer.ts';
import { findComposeFiles } from './find-compose-files.ts';
import { agreement, formatReport, isFailure } from './report.ts';
import { runConformance } from './run-conformance.ts';

/**
 * `npm run conformance -- DIR [--json] [--only PATTERN] [--parallel N] [--furnish]`: what Docker Compose and Orbitr make of every compose file under DIR,
 * created on the real engine, never started, and compared field by field. `COMPOSE_BIN` names the binary, else `docker compose` is asked.
 * `--furnish` gives to a file that both refuse the empty files and the variables that it names and lacks.
 * Exit 1 when Orbitr crashed or left out what Compose does without saying so, 2 when nothing could be compared.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, only: { type: 'string' }, parallel: { type: 'string' }, furnish: { type: 'boolean' } } });
const directory = positionals[0];
const compose = await findComposeCommand();
if (directory === undefined || compose === undefined) {
  process.stderr.write(directory === undefined ? 'Usage: npm run conformance -- DIR [--json] [--only PATTERN] [--parallel N] [--furnish]\n' : 'There is no Docker Compose to compare with: set COMPOSE_BIN.\n');
  process.exit(2);
}

const files = await findComposeFiles(resolve(directory), new RegExp(values.only ?? ''));
const begun = performance.now();
const results = await runConformance(files, {
  compose,
  furnish: values.furnish ?? false,
  parallelism: Number(values.parallel ?? availableParallelism() + 1),
  onResult: ({ name, verdict }, done) => {
    if (values.json !== true) process.stderr.write(`${String(done).padStart(4)}/${files.length} ${verdict}: ${name}\n`);
  },
});
const notes = [
  [results.filter(({ digests }) => digests > 0).length, 'image digests were left out for both sides, because no local image can have them'],
  [results.filter(({ furnished }) => furnished > 0).length, 'both sides were given the empty files and the variables that the file lacks'],
] as const;
const summary = `${files.length} files, ${results.reduce((sum, { containers }) => sum + containers, 0)} containers, ${Math.round((performance.now() - begun) / 1000)} s; same or both refuse: ${agreement(results).toFixed(1)} %`;
if (values.json === true) process.stdout.write(`${JSON.stringify({ agreement: agreement(results), results }, null, 2)}\n`);
else process.stdout.write(`\n${formatReport(results)}\n\n${summary}\n${notes.map(([count, note]) => (count > 0 ? `In ${count} files ${note}.\n` : '')).join('')}`);
process.exit(isFailure(results) ? 1 : 0);
