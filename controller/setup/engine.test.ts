import { expect, test } from 'vitest';
import { ensureEngine, findEngine } from './engine.mjs';
import { SetupError } from './setup-error.mjs';

test('a DOCKER_HOST that does not answer is told, not replaced', async () => {
  const environment = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
  expect(await findEngine(environment)).toMatchObject({ state: 'silent', address: { host: environment.DOCKER_HOST } });
  const thrown: unknown = await ensureEngine(environment).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SetupError);
  expect(thrown).toMatchObject({ message: 'No Docker Engine answers at DOCKER_HOST=unix:///nonexistent/docker.sock', next: expect.arrayContaining([expect.stringContaining('unset DOCKER_HOST')]) });
});
