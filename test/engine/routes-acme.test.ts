import { expect, it } from 'vitest';
import { caddyAdmin } from '../../controller/publish/caddy-admin.ts';
import { caddyPublisher } from '../../controller/publish/caddy-publisher.ts';
import { startAcme } from '../support/acme.ts';
import { eventually } from '../support/engine.ts';
import { routingOf, specOf, tableOf } from '../support/route-table.ts';

// Certificates as they come from the Internet: the configuration that Orbitr writes has a real Caddy ask an authority by ACME, and the authority, a
// second real Caddy, knocks at ports 80 and 443 of the name before it gives one.

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('\nACME WAS NOT TRIED: a network of its own can only be made by root. Its tests count as skipped.\n\n');

it.skipIf(!isRoot)('certificates come by HTTP-01 and by TLS-ALPN-01, each by the challenge of its resolver alone', async () => {
  const [byHttp, byTls, domain] = ['http.example.com', 'tls.example.com', 'example.com'];
  await using acme = await startAcme([byHttp, byTls]);
  const routing = routingOf(`domain: ${domain}\nproxy:\n  provider: caddy\n  email: me@example.com\n  resolvers:\n    h: { challenge: http, server: "${acme.directory}" }\n    t: { challenge: tls, server: "${acme.directory}" }\n  external: { socket: ${acme.socket}, runsOn: host }\n`);
  // HTTP is sent on to HTTPS, but for the one question that the authority asks there.
  const spec = specOf('blog', `services:\n  web:\n    image: nginx\n    x-orbitr:\n      routes: [{ subdomain: http, port: 80, tls: h }, { subdomain: tls, port: 80, tls: t }]\n`, routing);
  const publisher = caddyPublisher(caddyAdmin(acme.socket), () => routing, { changed: () => undefined });
  for (const entry of tableOf([spec], 0).values()) await publisher.publish(entry);
  for (const name of [byHttp, byTls]) expect(await eventually(() => acme.certificate(name), 60_000)).toEqual({ issuer: 'Private Authority', names: `DNS:${name}` });
  expect([acme.convincedBy(byHttp), acme.convincedBy(byTls)]).toEqual(['http-01', 'tls-alpn-01']);
  await expect(acme.certificate('nobody.example.com')).rejects.toThrow('Command failed');
  expect(await publisher.observe()).toMatchObject({ kind: 'serving', intact: true });
});
