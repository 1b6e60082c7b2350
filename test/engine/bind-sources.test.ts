import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCliTest } from '../support/cli.ts';
import { IDLE } from '../support/controller-test.ts';

const service = (volume: string): string => `services:\n  web:\n    ${IDLE}\n    volumes: [${volume}]\n`;

it('a file stays a file: when it is gone, a start fails and makes no directory in its place', async () => {
  await using test = await startCliTest();
  const stack = `${test.prefix}-file`;
  const file = join(test.stacks, stack, 'nginx.conf');
  await test.put(`${stack}/nginx.conf`, 'conf');
  await test.put(`${stack}/compose.yaml`, service('"./nginx.conf:/etc/nginx.conf:ro"'));
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  expect(await test.docker('exec', `${stack}-web-1`, 'cat', '/etc/nginx.conf')).toBe('conf');

  // As a checkout does for a moment, and a machine that starts in that moment.
  await rm(file);
  await expect(test.docker('restart', '-t', '1', `${stack}-web-1`)).rejects.toThrow(/nginx\.conf/);
  await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  await test.put(`${stack}/nginx.conf`, 'conf again');
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  expect(await test.docker('exec', `${stack}-web-1`, 'cat', '/etc/nginx.conf')).toBe('conf again');
});

it('a missing source becomes an empty directory where Compose makes one, and the plan says so before, with its place', async () => {
  await using test = await startCliTest();
  const stack = `${test.prefix}-missing`;
  await test.put(`${stack}/compose.yaml`, service('"./data:/data", "./app.conf:/etc/app.conf"'));
  const plan = await test.run('plan', stack);
  expect(plan.code).toBe(2);
  expect(plan.out).toContain(`${join(test.stacks, stack, 'data')} does not exist and will be created as an empty directory\n`);
  expect(plan.out).toContain(`${join(test.stacks, stack, 'app.conf')} does not exist and will be created as an empty directory, although it looks like a file`);
  const validated = await test.run('validate');
  expect(validated).toMatchObject({ code: 0, out: expect.stringMatching(/compose\.yaml:7:15: warning: .* \(compose\/bind-missing\)/) });
  expect(await test.run('apply', stack)).toMatchObject({ code: 0 });
  expect((await stat(join(test.stacks, stack, 'data'))).isDirectory()).toBe(true);
  const second = await test.run('plan', stack);
  expect(second.code).toBe(0);
  expect(second.out).not.toContain('does not exist');
});

it('is not created where the file says so, and a secret without its file is an error with its place', async () => {
  await using test = await startCliTest();
  const stack = `${test.prefix}-strict`;
  await test.put(`${stack}/compose.yaml`, service('{type: bind, source: ./data, target: /data, bind: {create_host_path: false}}'));
  const applied = await test.run('apply', stack);
  expect(applied.code).toBe(1);
  expect(applied.out).toContain('data, which it mounts, does not exist');
  await expect(stat(join(test.stacks, stack, 'data'))).rejects.toMatchObject({ code: 'ENOENT' });

  await test.put(`${stack}/compose.yaml`, `services:\n  web:\n    ${IDLE}\n    secrets: [key]\nsecrets:\n  key:\n    file: ./key.txt\n`);
  const validated = await test.run('validate', join(test.stacks, stack));
  expect(validated.code).toBe(1);
  expect(validated.out).toContain(`${stack}/compose.yaml:10:5: error: ${join(test.stacks, stack, 'key.txt')} does not exist`);
});
