import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { expect, it } from 'vitest';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

async function listen(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

it('a port that a process has, and a path that is not there, are found before what runs is touched', async () => {
  await using test = await startControllerTest();
  const stack = `${test.prefix}-preflight`;
  const file = (more: string): string => `services:\n  web:\n    ${IDLE}\n    ${more}\nx-orbitr: { rollout: { monitor: 50ms } }\n`;
  await test.put(`${stack}.yaml`, file('environment: { V: "1" }'));
  const before = (await test.settled(stack)).services[0]?.containers;
  const blocked = (part: string) => eventually(() => (test.status(stack)?.plan?.blocked.some(({ message }) => message.includes(part)) ? test.status(stack) : undefined));

  const { server, port } = await listen();
  await test.put(`${stack}.yaml`, file(`ports: ["127.0.0.1:${port}:80"]`));
  const taken = await blocked(`port ${port}/tcp of the host is taken by a process`);
  expect(taken?.plan?.operations).toEqual([]);
  expect(taken?.services[0]?.containers).toEqual(before);
  expect(taken?.conditions.find(({ type }) => type === 'Conflict')?.status).toBe('True');

  await test.put(`${stack}.yaml`, file(`volumes: [{ type: bind, source: /nowhere/${stack}, target: /www, bind: { create_host_path: false } }]`));
  expect((await blocked('does not exist'))?.services[0]?.containers).toEqual(before);

  // Another stack has it.
  server.close();
  await once(server, 'close');
  const other = `${test.prefix}-other`;
  await test.put(`${other}.yaml`, file(`ports: ["127.0.0.1:${port}:80"]`));
  await test.settled(other);
  await test.put(`${stack}.yaml`, file(`ports: ["127.0.0.1:${port}:81"]`));
  expect((await blocked(`is taken by container ${other}-web-1`))?.services[0]?.containers).toEqual(before);
  await test.remove(`${other}.yaml`);
  const after = await eventually(() => (test.status(stack)?.sync === 'Synced' ? test.status(stack) : undefined), 45_000);
  expect(after?.services[0]?.containers[0]?.ports).toEqual([{ target: 81, protocol: 'tcp', hostIp: '127.0.0.1', published: port }]);
});
