import { describe, expect, it } from 'vitest';
import { startControllerTest, Succession } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

/** Healthy for as long as the file `/ok` says so; stops at once. */
const service = (more: string, options: { readonly healthy?: boolean; readonly rollout?: string } = {}): string => `services:
  web:
    image: busybox:stable
    init: true
    command: sleep 100000
    stop_grace_period: 1s
    healthcheck: { test: ["CMD", "sh", "-c", "echo looked; ${options.healthy === false ? 'exit 1' : 'exit 0'}"], interval: 200ms, retries: 2 }
    ${more}
x-orbitr: { rollout: ${options.rollout ?? '{ timeout: 20s }'} }
`;

describe('rollouts on a real engine', () => {
  it('start-first: the old container runs until the new one is healthy', async () => {
    await using test = await startControllerTest();
    const stack = `${test.prefix}-first`;
    await test.put(`${stack}.yaml`, service('environment: { V: "1" }'));
    const before = (await test.settled(stack)).services[0]!.containers[0]!;
    test.done.length = 0;
    await test.put(`${stack}.yaml`, service('environment: { V: "2" }'));
    const after = await eventually(() => {
      const found = test.status(stack)?.services[0]?.containers ?? [];
      return found.length === 1 && found[0]!.id !== before.id && found[0]!.name === `${stack}-web-1` ? found[0] : undefined;
    });
    expect(after?.health).toBe('healthy');
    expect(test.done).toEqual([
      `create-container ${stack}-web-1.next`,
      `start-container ${stack}-web-1.next`,
      `wait-container ${stack}-web-1.next`,
      `stop-container ${stack}-web-1`,
      `remove-container ${stack}-web-1`,
      `rename-container ${stack}-web-1.next`,
    ]);
    expect(test.status(stack)?.sync).toBe('Synced');
  });

  it.for(['start-first', 'stop-first'] as const)('%s: a revision that never becomes healthy is taken back, held, and not tried again until it changes', async (strategy) => {
    await using tests = new Succession(await startControllerTest());
    const test = tests.current;
    const stack = `${test.prefix}-${strategy}`;
    const rollout = `{ strategy: ${strategy}, timeout: 20s }`;
    await test.put(`${stack}.yaml`, service('environment: { V: "1" }', { rollout }));
    const before = (await test.settled(stack)).services[0]!.containers[0]!;
    await test.put(`${stack}.yaml`, service('environment: { V: "2" }', { healthy: false, rollout }));
    const held = await eventually(() => {
      const status = test.status(stack);
      return status?.held !== undefined && status.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Held') ? status : undefined;
    }, 30_000);
    expect(held.held).toMatchObject({ service: 'web', code: 'wait/unhealthy', output: 'looked' });
    expect(held.services[0]?.containers.map(({ id, name, state }) => ({ id, name, state }))).toEqual([{ id: before.id, name: `${stack}-web-1`, state: 'running' }]);
    expect(held).toMatchObject({ sync: 'OutOfSync' });
    expect(held.applied?.digest).not.toBe(held.attempted?.digest);

    // Nothing more happens to it, but what drifts is put right: to the good state.
    await test.docker('rm', '-f', `${stack}-web-1`);
    const healed = await eventually(() => {
      const found = test.status(stack)?.services[0]?.containers ?? [];
      return found.length === 1 && found[0]!.id !== before.id && found[0]!.health === 'healthy' ? found[0] : undefined;
    });
    expect(await test.docker('inspect', '-f', '{{json .Config.Env}}', healed.id)).toContain('V=1');
    await eventually(() => test.status(stack)?.held !== undefined);

    // Held over a restart.
    const again = await tests.restart();
    await eventually(() => again.status(stack)?.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Held'));
    expect(again.done).toEqual([]);

    await again.put(`${stack}.yaml`, service('environment: { V: "3" }', { rollout }));
    const good = await again.settled(stack, 30_000);
    expect(good.held).toBeUndefined();
    expect(good.services[0]?.containers.map(({ name }) => name)).toEqual([`${stack}-web-1`]);
    expect(await again.docker('inspect', '-f', '{{json .Config.Env}}', `${stack}-web-1`)).toContain('V=3');
  });
});
