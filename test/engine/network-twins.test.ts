import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { askEngine } from '../conformance/engine-http.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { IDLE, startControllerTest } from '../support/controller-test.ts';
import { draftNetwork } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';

interface Network {
  readonly Id: string;
  readonly Name: string;
  readonly Labels: Readonly<Record<string, string>>;
}

const named = async (name: string): Promise<readonly Network[]> => (await askEngine<readonly Network[]>('/networks')).filter(({ Name }) => Name === name);

/**
 * Makes a second network of the name with the labels of the first, as two controllers do that create it at the same moment, and loses the data directory:
 * then labels are believed, and both are ours.
 */
async function twin(test: ControllerTest, name: string): Promise<string> {
  const [first] = await named(name);
  const { Id } = await askEngine<{ readonly Id: string }>('/networks/create', { method: 'POST', body: { Name: name, Labels: first?.Labels ?? {}, CheckDuplicate: false } });
  await rm(test.config.data, { recursive: true });
  return Id;
}

it('makes one network when several passes want the very same at a time, and none over another one', async () => {
  await using test = await startEngineTest();
  const [name, labels] = [`${test.stack}-shared`, test.labels()];
  const ids = await Promise.all(Array.from({ length: 6 }, () => test.engine.createNetwork(draftNetwork(name, { internal: true }), labels)));
  expect(new Set(ids).size).toBe(1);
  expect((await named(name)).map(({ Id }) => Id)).toEqual([ids[0]]);
  await expect(test.engine.createNetwork(draftNetwork(name), labels)).rejects.toMatchObject({ code: 'engine/name-taken' });
});

it('takes a second network of one name away, and brings the container that got into it home', async () => {
  await using test = await startControllerTest();
  const stack = `${test.prefix}-twins`;
  const network = `${stack}_default`;
  await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n  db:\n    ${IDLE}\n  cache:\n    ${IDLE}\n`);
  await test.settled(stack, 60_000);
  const [first] = await named(network);
  await using opened = new AsyncDisposableStack();
  const again = await test.restart(async () => {
    const second = await twin(test, network);
    await test.docker('network', 'disconnect', first?.Id ?? '', `${stack}-web-1`);
    await test.docker('network', 'connect', second, `${stack}-web-1`);
  });
  opened.defer(() => again.controller.close());
  await again.settled(stack, 60_000);
  expect((await named(network)).map(({ Id }) => Id)).toEqual([first?.Id]);
  expect(again.done).toEqual([`disconnect-network ${stack}-web-1`, `remove-network ${network}`, `connect-network ${stack}-web-1`]);
  expect(await test.docker('inspect', '--format', `{{(index .NetworkSettings.Networks "${network}").NetworkID}}`, `${stack}-web-1`)).toBe(first?.Id);
}, 120_000);

it('removes a stack with two networks of one name', async () => {
  await using test = await startControllerTest();
  const stack = `${test.prefix}-twins`;
  const network = `${stack}_default`;
  await test.put(`${stack}.yaml`, `services:\n  web:\n    ${IDLE}\n`);
  await test.put(`${test.prefix}-stays.yaml`, `services:\n  web:\n    ${IDLE}\n`);
  await test.settled(stack, 60_000);
  await using opened = new AsyncDisposableStack();
  const again = await test.restart(async () => {
    await twin(test, network);
    await test.remove(`${stack}.yaml`);
  });
  opened.defer(() => again.controller.close());
  await eventually(async () => (await named(network)).length === 0 && again.status(stack) === undefined, 60_000);
}, 120_000);
