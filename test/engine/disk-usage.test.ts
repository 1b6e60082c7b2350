import { expect, it } from 'vitest';
import { scriptService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';

it('the disk of the engine is measured by kind, and what a container writes is in it', async () => {
  await using t = await startEngineTest();
  const { id } = await t.run(scriptService('writer', 'dd if=/dev/zero of=/big bs=1M count=3 && touch /done && sleep 1000'));
  await eventually(async () => (await t.engine.runCheck({ id, name: 'writer' }, ['test', '-e', '/done'], AbortSignal.timeout(20_000))).kind === 'ended');
  const usage = await t.engine.diskUsage();
  expect(Date.now() - usage.at).toBeLessThan(60_000);
  expect(usage.images.count).toBeGreaterThan(0);
  expect(usage.images.bytes).toBeGreaterThan(1e6);
  expect(usage.containers.bytes).toBeGreaterThan(3e6);
  for (const { count, bytes, reclaimable } of [usage.images, usage.containers, usage.volumes, usage.buildCache]) expect(Math.min(count, bytes, reclaimable)).toBeGreaterThanOrEqual(0);
});
