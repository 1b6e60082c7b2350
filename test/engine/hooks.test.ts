import { describe, expect, it } from 'vitest';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

describe('lifecycle hooks', () => {
  it('run in the container after its start and before its stop, in order, and hold back what depends on it', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-hooks`;
    const file = (value: string): string => `
x-orbitr: { rollout: { monitor: 50ms } }
services:
  web:
    ${IDLE}
    environment: { VALUE: "${value}" }
    volumes: [seen:/seen]
    post_start:
      - command: [sh, -c, "echo one-$$VALUE >> /seen/log"]
      - command: [sh, -c, "echo two-$$EXTRA >> /seen/log"]
        environment: [EXTRA=x]
    pre_stop:
      - command: [sh, -c, "echo bye-$$VALUE >> /seen/log"]
  after:
    image: busybox:stable
    command: [sh, -c, "cat /seen/log; sleep 100000"]
    init: true
    volumes: [seen:/seen]
    depends_on: [web]
volumes: { seen: {} }
`;
    await test.put(`${stack}.yaml`, file('a'));
    await test.settled(stack);
    await eventually(async () => (await test.docker('logs', `${stack}-after-1`)) === 'one-a\ntwo-x');
    await test.put(`${stack}.yaml`, file('b'));
    await eventually(async () => (await test.docker('exec', `${stack}-after-1`, 'cat', '/seen/log')) === 'one-a\ntwo-x\nbye-a\none-b\ntwo-x');
    await test.settled(stack);
  });

  it('a hook that fails is told with its output, and is not passed over', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-badhook`;
    await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n    post_start:\n      - command: [sh, -c, "echo no luck; exit 3"]\n`);
    const failed = await eventually(() => test.records.find(({ kind, result }) => kind === 'run-hook' && result === 'failed'));
    await eventually(async () => (await test.docker('inspect', '--format', '{{.State.Running}}', `${stack}-web-1`)) === 'false');
    expect(failed.error).toMatchObject({ code: 'engine/hook-failed', message: expect.stringContaining('code 3: no luck') });
  });
});
