import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestServer } from '../../../test/support/web-client.ts';

const BLOG = 'services:\n  web:\n    image: nginx:stable\n';

test('an action with the ETag of its dry run does just what that showed', async () => {
  const server = await startTestServer();
  const file = join(server.world.stacks, 'lock.yaml');
  await mkdir(server.world.stacks, { recursive: true });
  await writeFile(file, BLOG);
  const origin = new URL(server.url).origin;
  const act = (body: object, headers: Readonly<Record<string, string>> = {}) => server.ask('/api/v1/stacks/lock/actions', { method: 'POST', headers: { origin, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const etag = String((await act({ action: 'stop', dryRun: true })).headers['etag']);
  await writeFile(file, `# mine\n${BLOG}`);
  expect((await act({ action: 'stop' }, { 'if-match': etag })).status).toBe(412);
  expect(await readFile(file, 'utf8')).toBe(`# mine\n${BLOG}`);
  expect((await act({ action: 'stop' }, { 'if-match': 'W/"x"' })).status).toBe(400);
  const fresh = String((await act({ action: 'stop', dryRun: true })).headers['etag']);
  expect((await act({ action: 'stop' }, { 'if-match': fresh })).status).toBe(200);
  expect(await readFile(file, 'utf8')).toContain('run: stopped');
  await server.close();
});
