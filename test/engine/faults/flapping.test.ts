import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startControllerTest } from '../../support/controller-test.ts';
import { eventually } from '../../support/engine.ts';

/** How long it flaps, in ms; `npm run faults:long`: ten minutes. */
const LONG = process.env['ORBITR_FAULTS'] === 'long' ? 600_000 : 12_000;

test('a container that falls every second is started ever less often, and fills neither history nor memory', { timeout: LONG + 120_000 }, async () => {
  await using t = await startControllerTest();
  const stack = `${t.prefix}-flap`;
  await t.put(`${stack}.yaml`, 'x-orbitr: { rollout: { monitor: 0s } }\nservices:\n  web:\n    image: busybox:stable\n    command: [sh, -c, "sleep 1; exit 1"]\n    stop_grace_period: 1s\n');
  const starts = (): number => t.done.filter((line) => line === `start-container ${stack}-web-1`).length;
  await eventually(() => starts() >= 2, 90_000);
  // From here on, however long a busy machine took until now: what is measured is always a whole time of flapping.
  const [since, heap] = [Date.now(), process.memoryUsage().heapUsed];
  await eventually(() => since + LONG < Date.now(), LONG + 10_000);
  // Started at 0, 1, 2, 4, 8 … s and never more than ten times an hour, each time ± 20 %.
  expect(starts()).toBeLessThanOrEqual(Math.min(11, 3 + Math.ceil(Math.log2(LONG / 800))));
  const history = await readFile(join(t.config.data, 'operations.jsonl'), 'utf8');
  expect(history.split('\n').length).toBeLessThan(40);
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(50e6);
  expect(t.status(stack)?.health).not.toBe('Healthy');
});
