import { expect, test } from 'vitest';
import { IDLE, startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';
import { startFaultProxy } from '../../support/fault-proxy.ts';

const FILE = `services:\n  web:\n    ${IDLE}\n    volumes: [data:/data]\nvolumes: { data: {} }\n`;

/** What engines since API 1.44, 1.48 and 1.52 do not tell any more. */
const GONE = new Set(['VirtualSize', 'ContainerConfig', 'Container', 'Bridge', 'HairpinMode', 'LinkLocalIPv6Address', 'LinkLocalIPv6PrefixLen', 'SecondaryIPAddresses', 'SecondaryIPv6Addresses', 'EndpointID', 'ExecIDs', 'BridgeNfIptables', 'IndexConfigs']);

function asNewer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asNewer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (GONE.has(key) ? [] : [[key, asNewer(inner)]])));
}

test.concurrent.each([
  ['1.41, as Docker 20.10', { newest: '1.41', oldest: '1.12' }, '1.41'],
  ['1.44, which refuses all that is older', { newest: '1.44', oldest: '1.44' }, '1.44'],
  ['one newer than Orbitr, which speaks all of Orbitr\'s', { newest: '1.99', oldest: '1.44' }, '1.51'],
] as const)('an engine of API %s is spoken to in a version that both know', async (_, claims, spoken) => {
  await using proxy = await startFaultProxy({ claims, ...(claims.newest === '1.99' ? { rewrite: (path: string, body: unknown) => (path.startsWith('/networks') ? body : asNewer(body)) } : {}) });
  await using t = await startControllerTest(undefined, undefined, { proxy: proxy.dockerHost });
  const stack = `${t.prefix}-api`;
  await t.put(`${stack}.yaml`, FILE);
  await t.settled(stack);
  await t.put(`${stack}.yaml`, FILE.replace('100000', '100001'));
  await eventually(async () => (await t.docker('inspect', '--format', '{{.Config.Cmd}}', `${stack}-web-1`).catch(() => '')) === '[sleep 100001]');
  await t.settled(stack);
  const before = t.done.length;
  await t.controller.pass(stack);
  expect(t.done.slice(before)).toEqual([]);
  expect([...proxy.versions]).toEqual([spoken]);
});

test.concurrent.each([
  ['older', { newest: '1.39', oldest: '1.12' }, 'the engine speaks API 1.39'],
  ['newer', { newest: '1.99', oldest: '1.60' }, 'the engine wants API 1.60'],
] as const)('an engine that is %s than anything that Orbitr speaks is told in clear words, and asked again', async (_, claims, message) => {
  await using proxy = await startFaultProxy({ claims });
  await using t = await startControllerTest(undefined, undefined, { proxy: proxy.dockerHost });
  await t.put(`${t.prefix}-x.yaml`, FILE);
  await eventually(() => t.controller.api.overview().engine.kind === 'unreachable');
  expect(t.controller.api.overview().engine).toMatchObject({ message: expect.stringContaining(message) as string });
  await eventually(() => t.status(`${t.prefix}-x`)?.sync === 'Unknown');
  const asked = proxy.requests.length;
  await eventually(() => proxy.requests.length > asked);
  expect(proxy.requests.filter((line) => !line.endsWith('/version'))).toEqual([]);
});
