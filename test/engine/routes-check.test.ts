import { expect, it } from 'vitest';
import { startCaddy } from '../support/caddy.ts';
import { startCliTest } from '../support/cli.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

it('orbitr routes check tells of each name how far one gets', async () => {
  await using caddy = await startCaddy();
  await using test = await startCliTest();
  const stack = `${test.prefix}-check`;
  await test.put('orbitr.yaml', caddy.settings.replace('proxy:\n', `proxy:\n  network: ${test.prefix}-proxy\n`));
  const script = 'mkdir -p /www && echo hello > /www/index.html && exec httpd -f -p 80 -h /www';
  await test.put(`${stack}.yaml`, `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", "${script}"]\n    x-orbitr:\n      routes:\n        - { host: localhost, port: 80, tls: internal }\n        - { host: ${test.prefix}.invalid, port: 80, tls: off }\n`);
  expect((await test.run('apply', stack)).code).toBe(0);

  const found = await test.run('routes', 'check', stack, '--json');
  expect(found.code).toBe(1);
  const { checks } = JSON.parse(found.out) as { readonly checks: readonly object[] };
  expect(checks).toMatchObject([
    { url: `https://localhost:${caddy.https}/`, status: 200, certificate: { trusted: false, issuer: expect.stringContaining('Caddy') as string } },
    { url: `http://${test.prefix}.invalid:${caddy.http}/`, failed: { step: 'dns' } },
  ]);
  expect((await test.run('routes', 'check', stack)).out).toMatch(/✓ https:\/\/localhost.*HTTP 200[\s\S]*✗ http:.*DNS leads nowhere/);
  expect((await test.run('routes', stack)).out).toMatch(new RegExp(`https://localhost:${caddy.https}/ → web:80  \\(tls internal, certificate of Caddy Local Authority[^,]* until \\d{4}-\\d\\d-\\d\\d, not trusted on this machine\\)  served`));
  const { routes } = JSON.parse((await test.run('routes', stack, '--json')).out) as { readonly routes: readonly { readonly certificate?: { readonly expires: number } }[] };
  expect(routes).toMatchObject([{ stack, state: 'served', certificate: { forName: true, trusted: false } }, { tls: 'off' }]);
  expect(routes[0]?.certificate?.expires).toBeGreaterThan(Date.now());
  expect(routes[1]).not.toHaveProperty('certificate');
});

it('a running controller knows the certificates by itself, and keeps what came of a check', async () => {
  await using caddy = await startCaddy();
  await using test = await startControllerTest();
  const stack = `${test.prefix}-seen`;
  const script = 'mkdir -p /www && echo hello > /www/index.html && exec httpd -f -p 80 -h /www';
  await test.put('orbitr.yaml', caddy.settings.replace('proxy:\n', `proxy:\n  network: ${test.prefix}-proxy\n`));
  await test.put(`${stack}.yaml`, `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", "${script}"]\n    x-orbitr:\n      routes:\n        - { host: localhost, port: 80, tls: internal }\n        - { host: "*.${test.prefix}.lan", port: 80, tls: internal }\n        - { host: plain.localhost, port: 80, tls: off }\n`);
  await test.settled(stack, 60_000);
  const { api } = test.controller;
  const own = () => api.routes().filter((route) => route.stack === stack);
  let told = 0;
  const stop = api.subscribe(() => void told++);
  // Issued while it is asked for, and for names under the wildcard as well.
  await eventually(() => expect(own()).toMatchObject([{ certificate: { issuer: expect.stringContaining('Caddy') as string, forName: true, trusted: false } }, { certificate: { forName: true } }, { name: 'plain.localhost', state: 'served' }]), 60_000);
  expect(own()[2]).not.toHaveProperty('certificate');
  expect(told).toBeGreaterThan(0);

  const [once, twice] = await Promise.all([api.checkRoutes(stack), api.checkRoutes(stack)]);
  expect(twice).toBe(once);
  expect(once).toMatchObject([{ url: `https://localhost:${caddy.https}/`, status: 200 }, { url: `http://plain.localhost:${caddy.http}/` }]);
  expect(own()[0]?.check).toEqual(once[0]);
  expect(await api.checkRoutes('nobody')).toEqual([]);
  // What is not asked for any more is forgotten.
  await test.put('orbitr.yaml', 'proxy: none\n');
  await eventually(() => expect(own()).toEqual([expect.not.objectContaining({ certificate: expect.anything() as object }), expect.anything(), expect.anything()]), 60_000);
  stop();
});
