import { lookup } from 'node:dns/promises';
import { connect as connectPlain } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';
import type { ServedCertificate } from './served-certificate.ts';
import { certificateOf, describeCertificate } from './served-certificate.ts';

/** What came of one route, step by step; what comes after a failure was not tried. */
export interface RouteCheck {
  readonly url: string;
  readonly addresses?: readonly string[];
  readonly certificate?: ServedCertificate;
  /** Of the answer to a GET. */
  readonly status?: number;
  readonly failed?: { readonly step: 'dns' | 'port' | 'tls' | 'http'; readonly message: string };
}

/** ms for each step. */
const DEADLINE = 5_000;

/** `orbitr routes check [STACK] [--json]`: DNS, port, TLS and HTTP of every name, seen from this machine. Exit 0: all answer; 1: some do not. */
export async function routesCheckCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const urls = chosenStacks(controller, stack).flatMap(({ routes = [] }) => routes.flatMap(({ url }) => url ?? []));
    const checks = await Promise.all(urls.map(checkRoute));
    if (options.json === true) printJson(context, { checks });
    else if (checks.length === 0) context.err.line('no route that could be opened by its name');
    else for (const check of checks) printCheck(context, check);
    // A bad gateway or a page that says "in a moment" is no answer of the app.
    return checks.every(({ failed, status = 0 }) => failed === undefined && status < 500) ? 0 : 1;
  });
}

async function checkRoute(url: string): Promise<RouteCheck> {
  const { hostname, protocol, port, pathname } = new URL(url);
  const secure = protocol === 'https:';
  let step: NonNullable<RouteCheck['failed']>['step'] = 'dns';
  let seen: RouteCheck = { url };
  let socket: Socket | undefined;
  try {
    const addresses = (await lookup(hostname, { all: true })).map(({ address }) => address);
    seen = { ...seen, addresses };
    step = 'port';
    socket = await opened(connectPlain({ host: addresses[0] ?? hostname, port: Number(port || (secure ? 443 : 80)) }), 'connect');
    if (secure) {
      step = 'tls';
      // Not trusted is to be told, not to be stopped by.
      const wrapped = await opened(connectSecure({ socket, servername: hostname, rejectUnauthorized: false }), 'secureConnect');
      socket = wrapped;
      seen = { ...seen, certificate: certificateOf(wrapped, hostname) };
    }
    step = 'http';
    return { ...seen, status: await statusOf(socket, hostname, pathname) };
  } catch (thrown) {
    return { ...seen, failed: { step, message: thrown instanceof Error ? thrown.message : String(thrown) } };
  } finally {
    socket?.destroy();
  }
}

async function opened<S extends Socket>(socket: S, event: string): Promise<S> {
  const { promise, resolve, reject } = Promise.withResolvers<S>();
  socket.setTimeout(DEADLINE, () => socket.destroy(new Error(`no answer within ${DEADLINE / 1000} s`)));
  socket.once(event, () => resolve(socket)).on('error', reject);
  return promise;
}

async function statusOf(socket: Socket, host: string, path: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let text = '';
  socket.on('error', reject).on('close', () => reject(new Error('the connection was closed without an answer')));
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
    if (status !== undefined) resolve(Number(status));
    else if (text.length > 100) reject(new Error('what answers does not speak HTTP'));
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: orbitr\r\nConnection: close\r\n\r\n`);
  return promise;
}

const STEP = { dns: 'the name is not known to DNS', port: 'nothing answers at the port', tls: 'no TLS', http: 'no answer' } as const;

function printCheck({ out }: CommandContext, { url, addresses, certificate, status = 0, failed }: RouteCheck): void {
  const well = failed === undefined && status < 500;
  const words = [
    ...(addresses === undefined ? [] : [addresses.join(', ')]),
    ...(certificate === undefined ? [] : [describeCertificate(certificate, Date.now())]),
    failed === undefined ? `HTTP ${status}` : `${STEP[failed.step]}: ${failed.message}`,
  ];
  out.line(`${out.paint(well ? 'green' : 'red', well ? '✓' : '✗')} ${url}  ${words.join('  ')}`);
}
