import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findComposeFiles } from '../conformance/find-compose-files.ts';
import type { FileResult } from '../conformance/file-result.ts';
import { runConformance } from '../conformance/run-conformance.ts';
import { findComposeCommand } from '../support/compose-peer.ts';

const compose = await findComposeCommand();
const fixtures = await findComposeFiles(join(import.meta.dirname, '../conformance/fixtures'), /./);
const title = compose ? 'creates what Docker Compose creates' : 'NOT COMPARED: there is no COMPOSE_BIN and no "docker compose" here';
if (!compose) console.warn(`\n*** ${title} ***\n`);

describe.skipIf(compose === undefined)(title, () => {
  let results: readonly FileResult[] = [];

  // All files in one run, which puts several of them before the engine at once; then one test a file, so that each is named.
  beforeAll(async () => {
    if (compose) results = await runConformance(fixtures, { compose, parallelism: 3 });
  }, 300_000);

  test('there are files for every theme', () => expect(fixtures.length).toBeGreaterThanOrEqual(30));

  test.each(fixtures.map(({ name, collection }) => [name, collection === 'refused' ? 'both refuse' : 'same']))('%s: %s', (name, verdict) => {
    const result = results.find((each) => each.name === name);
    const { differences, composeRefuses, orbitrRefuses, faults } = result ?? { differences: [], composeRefuses: [], orbitrRefuses: [], faults: ['it was not tried'] };
    expect({ verdict: result?.verdict, differences, composeRefuses: verdict === 'same' ? composeRefuses : [], orbitrRefuses: verdict === 'same' ? orbitrRefuses : [], faults }).toEqual({ verdict, differences: [], composeRefuses: [], orbitrRefuses: [], faults: [] });
  });
});
