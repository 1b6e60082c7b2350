import { expect, it } from 'vitest';
import { startCaddy } from '../support/caddy.ts';
import { startCliTest } from '../support/cli.ts';

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
  expect((await test.run('routes', 'check', stack)).out).toMatch(/✓ https:\/\/localhost.*HTTP 200[\s\S]*✗ http:.*the name is not known to DNS/);
  expect((await test.run('routes', stack)).out).toMatch(new RegExp(`https://localhost:${caddy.https}/ → web:80  \\(tls internal, certificate of Caddy Local Authority[^,]* until \\d{4}-\\d\\d-\\d\\d, not trusted on this machine\\)  served`));
  const { routes } = JSON.parse((await test.run('routes', stack, '--json')).out) as { readonly routes: readonly { readonly certificate?: { readonly expires: number } }[] };
  expect(routes).toMatchObject([{ stack, state: 'served', certificate: { forName: true, trusted: false } }, { tls: 'off' }]);
  expect(routes[0]?.certificate?.expires).toBeGreaterThan(Date.now());
  expect(routes[1]).not.toHaveProperty('certificate');
});
