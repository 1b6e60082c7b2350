import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { KnownRevision } from '../../controller/model/known-revision.ts';
import { startCliTest } from '../support/cli.ts';
import { IDLE } from '../support/controller-test.ts';

const schema = async (name: string) => new Ajv().compile(JSON.parse(await readFile(join(import.meta.dirname, `../../schemas/${name}.schema.json`), 'utf8')) as object);

it('history lists what was tried; rollback puts the files back, byte for byte, and back again', async () => {
  await using test = await startCliTest();
  const stack = `${test.prefix}-history`;
  const file = join(test.stacks, stack, 'compose.yaml');
  const compose = (version: string, more = ''): string => `# ${version}\nservices:\n  web:\n    ${IDLE}\n    environment: { V: "${version}", KEY: "\${KEY}" }${more}\nx-orbitr: { rollout: { monitor: 50ms } }\n`;
  await test.put(`${stack}/compose.yaml`, compose('1'));
  await test.put(`${stack}/.env`, 'KEY=hunter2\n');
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  await test.put(`${stack}/compose.yaml`, compose('2'));
  await test.put(`${stack}/compose.override.yaml`, 'services: { web: { labels: { added: "yes" } } }\n');
  await test.put(`${stack}/.env`, 'KEY=changed\n');
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  // One that is no good.
  await test.put(`${stack}/compose.yaml`, compose('3', '\n    entrypoint: /nowhere'));
  expect(await test.run('apply', stack)).toMatchObject({ code: 1 });

  const listed = await test.json<{ readonly revisions: readonly KnownRevision[] }>('history', stack, '--json');
  expect((await schema('history'))({ ...listed })).toBe(true);
  expect(listed.revisions.map(({ result, files }) => [result, files.toSorted()])).toEqual([
    ['held', ['.env', 'compose.override.yaml', 'compose.yaml']],
    ['applied', ['.env', 'compose.override.yaml', 'compose.yaml']],
    ['applied', ['.env', 'compose.yaml']],
  ]);
  expect((await test.run('history', stack)).out).toMatch(/^[0-9a-f]{12} {2}\S+Z {2}held {2}\(.* ended with exit code 127 .*\n[0-9a-f]{12} {2}\S+Z {2}applied\n/);

  // The last good one, and then by name.
  const back = await test.run('rollback', stack);
  expect(back).toMatchObject({ code: 0 });
  expect(await readFile(file, 'utf8')).toBe(compose('2'));
  const first = listed.revisions[2]!.revision;
  const named = await test.json<object>('rollback', stack, '--to', first.slice(0, 8), '--json');
  expect((await schema('rollback'))(named)).toBe(true);
  expect(await readFile(file, 'utf8')).toBe(compose('1'));
  expect((await readdir(join(test.stacks, stack))).toSorted()).toEqual(['.env', 'compose.yaml']);
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  expect(await test.docker('inspect', '-f', '{{json .Config.Env}}', `${stack}-web-1`)).toContain('KEY=hunter2');

  expect(await test.run('rollback', stack, '--to', 'ffff')).toMatchObject({ code: 1, err: expect.stringContaining('no revision "ffff"') });
  expect(await test.run('rollback', stack, '--to', first)).toMatchObject({ code: 0, out: `${stack}: the files say that already\n` });

  // Nobody reads a secret out of what is kept.
  const kept = await readdir(test.data, { recursive: true, withFileTypes: true });
  for (const entry of kept.filter((each) => each.isFile())) expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain('hunter2');
});
