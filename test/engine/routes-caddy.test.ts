import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCaddy } from '../support/caddy.ts';
import type { CaddyTest } from '../support/caddy.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually as soon } from '../support/engine.ts';

// The whole way with a real engine and a real Caddy: from a name in a stack file to an answer by HTTP.

/** The machine may be busy with other tests. */
const eventually = <T>(condition: () => T | Promise<T>): Promise<NonNullable<T>> => soon(condition, 60_000);

/** A web server that says its word. */
const web = (word: string, routes: string, more = ''): string =>
  `services:\n  web:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: ["sh", "-c", "mkdir -p /www && echo ${word} > /www/index.html && exec httpd -f -p 80 -h /www"]\n${more}    x-orbitr:\n      routes: ${routes}\n`;

/** What `orbitr.yaml` says: a domain and a network of its own for each test, because several run at a time on one engine. */
function settings({ caddy, test }: { readonly caddy: CaddyTest; readonly test: ControllerTest }): string {
  return caddy.settings.replace('proxy:\n', `domain: ${test.prefix}.test\nproxy:\n  network: ${test.prefix}-proxy\n`);
}

async function start(): Promise<{ readonly caddy: CaddyTest; readonly test: ControllerTest } & AsyncDisposable> {
  const caddy = await startCaddy();
  const test = await startControllerTest();
  await test.put('orbitr.yaml', settings({ caddy, test }));
  return {
    caddy, test,
    [Symbol.asyncDispose]: async () => {
      await test[Symbol.asyncDispose]();
      await caddy[Symbol.asyncDispose]();
    },
  };
}

it('serves a name, changes it without touching a container, and takes it away', async () => {
  await using both = await start();
  const { caddy, test } = both;
  const [stack, domain] = [`${test.prefix}-blog`, `${test.prefix}.test`];
  await test.put(`${stack}.yaml`, web('hello', '[{ subdomain: blog, port: 80, tls: off }]'));
  await eventually(async () => expect(await caddy.get(`blog.${domain}`)).toMatchObject({ status: 200, body: 'hello\n' }));
  const status = await test.settled(stack, 60_000);
  expect(status.routes).toMatchObject([{ name: `blog.${domain}`, url: `http://blog.${domain}:${caddy.http}/`, state: 'served', backends: 1 }]);
  expect(await caddy.get(`other.${domain}`)).toMatchObject({ status: 404 });

  const id = await test.docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`);
  test.done.length = 0;
  await test.put(`${stack}.yaml`, web('hello', '[{ subdomain: [blog, www], path: /a, strip: true, port: 80, tls: off }]'));
  await eventually(async () => expect(await caddy.get(`www.${domain}`, '/a')).toMatchObject({ status: 200, body: 'hello\n' }));
  await test.settled(stack, 60_000);
  expect(await caddy.get(`blog.${domain}`, '/a/index.html')).toMatchObject({ status: 200 });
  expect(await caddy.get(`blog.${domain}`, '/ab')).toMatchObject({ status: 404 });
  expect(test.done).toEqual([`publish-routes ${stack}/web`]);
  expect(await test.docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`)).toBe(id);

  await test.remove(`${stack}.yaml`);
  await eventually(() => test.status(stack) === undefined);
  expect(await caddy.get(`blog.${domain}`, '/a')).toMatchObject({ status: 404 });
  const order = test.done.filter((each) => /withdraw|stop/.test(each));
  expect(order).toEqual([`withdraw-routes ${stack}/web`, `stop-container ${stack}-web-1`]);
});

it('attaches routed services only, and detaches them when the route goes', async () => {
  await using both = await start();
  const { test } = both;
  const stack = `${test.prefix}-net`;
  const networks = async (service: string): Promise<string> => test.docker('inspect', '-f', '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}', `${stack}-${service}-1`);
  const db = '  db:\n    image: busybox:stable\n    init: true\n    stop_grace_period: 1s\n    command: sleep 100000\n';
  await test.put(`${stack}.yaml`, `${web('x', '[{ subdomain: x, port: 80, tls: off }]')}${db}`);
  await test.settled(stack, 60_000);
  expect((await networks('web')).trim().split(' ').sort()).toEqual([`${stack}_default`, `${test.prefix}-proxy`].sort());
  expect(await networks('db')).toBe(`${stack}_default `.trim());
  expect(await test.docker('network', 'inspect', '-f', '{{.Internal}}', `${test.prefix}-proxy`)).toBe('true');
  // Two stacks may both have a "web": none of them may answer for the other.
  expect(await test.docker('inspect', '-f', `{{(index .NetworkSettings.Networks "${test.prefix}-proxy").Aliases}}`, `${stack}-web-1`)).not.toMatch(/[[ ]web[\] ]/);

  const id = await test.docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`);
  await test.put(`${stack}.yaml`, `${web('x', '[]')}${db}`);
  await eventually(async () => expect(await networks('web')).toBe(`${stack}_default`));
  await test.settled(stack, 60_000);
  expect(await test.docker('inspect', '-f', '{{.Id}} {{.State.StartedAt}}', `${stack}-web-1`)).toBe(id);
});

it('shows a page of its own while an app is stopped or unhealthy, and comes back by itself', async () => {
  await using both = await start();
  const { caddy, test } = both;
  const [stack, host] = [`${test.prefix}-ill`, `ill.${test.prefix}.test`];
  const file = web('well', '[{ subdomain: ill, port: 80, tls: off }]', '    healthcheck: { test: ["CMD", "test", "!", "-e", "/ill"], interval: 1s, retries: 1, start_period: 0s }\n');
  await test.put(`${stack}.yaml`, file);
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));
  await test.docker('exec', `${stack}-web-1`, 'touch', '/ill');
  const held = await eventually(async () => {
    const answer = await caddy.get(host);
    return answer.status === 503 ? answer : undefined;
  });
  expect(held.body).toContain('Back in a moment');
  expect(held.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
  await test.docker('exec', `${stack}-web-1`, 'rm', '/ill');
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));

  await test.put(`${stack}.yaml`, `x-orbitr: { run: stopped }\n${file}`);
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 503 }));
  await test.put('orbitr.yaml', settings(both).replace('proxy:\n', 'proxy:\n  unavailable: status\n'));
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 503, body: '' }));
  await test.put(`${stack}.yaml`, file);
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));
});

it('leaves a name to the service that had it first, and gives it on when that one goes', async () => {
  await using both = await start();
  const { caddy, test } = both;
  const [first, second, host] = [`${test.prefix}-one`, `${test.prefix}-two`, `both.${test.prefix}.test`];
  await test.put(`${first}.yaml`, web('one', '[{ subdomain: both, port: 80, tls: off }]'));
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ body: 'one\n' }));
  await test.put(`${second}.yaml`, web('two', '[{ subdomain: both, port: 80, tls: off }, { subdomain: own, port: 80, tls: off }]'));
  await eventually(() => test.status(second)?.conditions.some(({ type, status }) => type === 'Conflict' && status === 'True'));
  expect(test.status(second)?.routes).toMatchObject([{ name: host, state: 'conflict' }, { state: 'served' }]);
  expect(await caddy.get(host)).toMatchObject({ body: 'one\n' });
  expect(await caddy.get(`own.${test.prefix}.test`)).toMatchObject({ body: 'two\n' });
  await test.remove(`${first}.yaml`);
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ body: 'two\n' }));
  await test.settled(second, 60_000);
});

it('puts a configuration right that somebody else changed, and one that Caddy lost', async () => {
  await using both = await start();
  const { caddy, test } = both;
  const [stack, host] = [`${test.prefix}-drift`, `drift.${test.prefix}.test`];
  await test.put(`${stack}.yaml`, web('here', '[{ subdomain: drift, port: 80, tls: off }]'));
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));
  await test.settled(stack, 60_000);
  const good: unknown = JSON.parse(await caddy.config());

  const meddled = JSON.parse(JSON.stringify(good).replaceAll(host, 'stolen.test').replace(`"stack":"${stack}"`, `"stack":"${stack}"`)) as object;
  expect(await caddy.load(meddled)).toBe(200);
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));
  await eventually(async () => expect(JSON.parse(await caddy.config())).toEqual(good));

  await caddy.restart();
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));
  await test.settled(stack, 60_000);
  expect(JSON.parse(await caddy.config())).toEqual(good);
  // The admin API stays where only Orbitr finds it.
  expect(await fetch('http://127.0.0.1:2019/config/').then(() => 'open', () => 'closed')).toBe('closed');
});

it('says what Caddy said when it does not take a configuration, goes on with the one before, and is right again by itself', async () => {
  await using both = await start();
  const { caddy, test } = both;
  const [stack, host] = [`${test.prefix}-tls`, `tls.${test.prefix}.test`];
  const settings = await readFile(join(test.config.stacks, 'orbitr.yaml'), 'utf8');
  const file = (routes: string): string => web('well', routes);
  await test.put(`${stack}.yaml`, file('[{ subdomain: tls, port: 80, tls: off }]'));
  await eventually(async () => expect(await caddy.get(host)).toMatchObject({ status: 200 }));
  await test.settled(stack, 60_000);
  const routed = (): object | undefined => test.status(stack)?.conditions.find(({ type }) => type === 'Routed');
  expect(routed()).toMatchObject({ status: 'True', reason: 'Served' });

  await test.put('orbitr.yaml', settings.replace('  provider: caddy\n', `  provider: caddy\n  certificates: [{ certificate: /nowhere/home.pem, key: /nowhere/home.key, hosts: [safe.${test.prefix}.test] }]\n`));
  await test.put(`${stack}.yaml`, file('[{ subdomain: tls, port: 80, tls: off }, { subdomain: safe, port: 80 }]'));
  await eventually(() => expect(routed()).toMatchObject({ status: 'False', reason: 'Rejected', message: expect.stringContaining('/nowhere/home.pem') as string }));
  expect(test.status(stack)?.routes).toMatchObject([{}, { name: `safe.${test.prefix}.test`, state: 'rejected' }]);
  expect(await caddy.get(host)).toMatchObject({ status: 200 });

  await test.put('orbitr.yaml', settings);
  await eventually(() => expect(routed()).toMatchObject({ status: 'True', reason: 'Served' }));
  await test.settled(stack, 60_000);
});
