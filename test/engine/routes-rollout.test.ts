import { expect, it } from 'vitest';
import { startCaddy } from '../support/caddy.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startLoad } from '../support/keep-alive-load.ts';

// A rollout under load, through a real Caddy.

/** An app that falls at the first signal, and takes a while for some answers: whoever stops it too early breaks them off. */
const SCRIPT = "mkdir -p /www/cgi-bin && echo hello > /www/index.html && printf '#!/bin/sh\\nsleep 1\\necho\\necho slow\\n' > /www/cgi-bin/slow && chmod +x /www/cgi-bin/slow && exec httpd -f -p 80 -h /www";

it('replaces containers without a failed request, quick or slow', async () => {
  await using caddy = await startCaddy();
  await using test = await startControllerTest();
  const [stack, host] = [`${test.prefix}-live`, `live.${test.prefix}.test`];
  const file = (generation: number): string => `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    environment: { GENERATION: "${generation}" }\n    command: ["sh", "-c", ${JSON.stringify(SCRIPT)}]\n    x-orbitr:\n      rollout: { monitor: 1s }\n      routes: [{ subdomain: live, port: 80, tls: off }]\n`;
  await test.put('orbitr.yaml', caddy.settings.replace('proxy:\n', `domain: ${test.prefix}.test\nproxy:\n  network: ${test.prefix}-proxy\n`));
  await test.put(`${stack}.yaml`, file(0));
  await eventually(async () => expect((await caddy.get(host)).status).toBe(200), 60_000);
  await test.settled(stack, 60_000);

  const target = { host: '127.0.0.1', port: caddy.http, headers: { Host: host } };
  const loads = [startLoad(target, 8), startLoad({ ...target, path: '/cgi-bin/slow' }, 4)];
  const ids = new Set<string>();
  for (const generation of [1, 2, 3]) {
    await test.put(`${stack}.yaml`, file(generation));
    await eventually(async () => expect(await test.docker('inspect', '-f', '{{.Config.Env}}', `${stack}-web-1`)).toContain(`GENERATION=${generation}`), 60_000);
    await test.settled(stack, 60_000);
    ids.add(await test.docker('inspect', '-f', '{{.Id}}', `${stack}-web-1`));
  }
  const counts = await Promise.all(loads.map((end) => end()));
  expect(ids.size).toBe(3);
  expect(counts.map(({ failed, reasons }) => ({ failed, reasons }))).toEqual([{ failed: 0, reasons: {} }, { failed: 0, reasons: {} }]);
  expect(counts.every(({ answered }) => answered > 10)).toBe(true);
});
