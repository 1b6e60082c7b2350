import { expect, it } from 'vitest';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

it('deploy hooks run once around a deployment, in the image, the volumes and the environment of the service; one that fails stops it before anything is touched', async () => {
  await using test = await startControllerTest();
  const stack = `${test.prefix}-deploy`;
  const file = (version: string): string => `
services:
  web:
    image: busybox:stable
    init: true
    command: sleep 100000
    stop_grace_period: 1s
    environment: { V: "${version}" }
    volumes: [seen:/seen]
    x-orbitr:
      hooks:
        preDeploy: ["sh", "-c", "echo pre-$$V >> /seen/log; [ $$V != 3 ] || { echo no migration; exit 7; }"]
        postDeploy: { command: ["sh", "-c", "echo post-$$V >> /seen/log"], timeout: 30s }
volumes: { seen: {} }
x-orbitr: { rollout: { monitor: 50ms } }
`;
  const seen = () => test.docker('exec', `${stack}-web-1`, 'cat', '/seen/log');
  const ours = async () => (await test.docker('ps', '-a', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.Names}}')).split('\n').toSorted();
  await test.put(`${stack}.yaml`, file('1'));
  await test.settled(stack);
  expect(await seen()).toBe('pre-1\npost-1');
  await test.put(`${stack}.yaml`, file('2'));
  await eventually(async () => (await seen()) === 'pre-1\npost-1\npre-2\npost-2');
  const good = await test.settled(stack);
  expect(await ours()).toEqual([`${stack}-web-1`]);

  // A container that is only brought back is no deployment.
  await test.docker('rm', '-f', `${stack}-web-1`);
  await eventually(() => test.status(stack)?.services[0]?.containers[0]?.id !== good.services[0]?.containers[0]?.id && test.status(stack)?.sync === 'Synced');
  const healed = await test.settled(stack);
  expect(await seen()).toBe('pre-1\npost-1\npre-2\npost-2');

  await test.put(`${stack}.yaml`, file('3'));
  const held = await eventually(() => (test.status(stack)?.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Held') ? test.status(stack) : undefined), 30_000);
  expect(held?.held).toMatchObject({ service: 'web', code: 'wait/job-failed', message: `${stack}-web-preDeploy ended with exit code 7` });
  expect(held?.services[0]?.containers).toEqual(healed.services[0]?.containers);
  // It stays to be looked at.
  expect(await ours()).toEqual([`${stack}-web-1`, `${stack}-web-preDeploy`]);
  expect(await test.docker('logs', `${stack}-web-preDeploy`)).toBe('no migration');

  await test.put(`${stack}.yaml`, file('4'));
  await eventually(async () => (await seen()).endsWith('pre-3\npre-4\npost-4'));
  await test.settled(stack);
  expect(await ours()).toEqual([`${stack}-web-1`]);
  await test.remove(`${stack}.yaml`);
  await eventually(async () => (await ours()).join('') === '', 30_000);
});
