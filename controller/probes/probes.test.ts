import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckRun } from '../engine/port.ts';
import type { HttpProbeSpec, ProbeResult } from '../model/health.ts';
import { dockerProbe } from './docker.ts';
import { execProbe } from './exec.ts';
import { httpProbe } from './http.ts';
import { statusIn } from './http-inside.ts';
import type { ProbeMeans, ProbeTarget } from './probe.ts';
import { listeningPorts, tcpProbe } from './tcp.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

function target(overrides: Partial<ProbeTarget> = {}): ProbeTarget {
  return { id: 'id', name: 'blog-web-1', address: '127.0.0.1', health: 'none', healthOutput: '', memory: {}, ...overrides };
}

/** Answers commands by their first word; what is not there ends with 127, as with the engine. */
function inside(answers: Readonly<Record<string, CheckRun>>): ProbeMeans & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    run: async (_target, command) => {
      asked.push(command.join(' '));
      return answers[command[0] ?? ''] ?? { kind: 'ended', exitCode: 127, output: 'executable file not found in $PATH' };
    },
  };
}

const NOTHING = inside({});
const live = (): AbortSignal => new AbortController().signal;
const http = (port: number, overrides: Partial<HttpProbeSpec> = {}): HttpProbeSpec => ({ kind: 'http', scheme: 'http', port, path: '/healthz', method: 'GET', headers: {}, status: [{ from: 200, to: 399 }], ...overrides });
const ended = (exitCode: number, output = ''): CheckRun => ({ kind: 'ended', exitCode, output });

describe('http', () => {
  it('looks at the status, does not follow redirects, and sends the headers of the file', async () => {
    const seen: string[] = [];
    const port = await listening(createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['x-probe'] ?? ''} ${request.headers.host}`);
      response.writeHead(request.url === '/moved' ? 301 : request.url === '/bad' ? 503 : 204, { location: '/bad' }).end();
    }));
    const ask = (overrides: Partial<HttpProbeSpec>): Promise<ProbeResult> => httpProbe(http(port, overrides), target(), NOTHING, live());
    expect(await ask({ headers: { 'x-probe': 'yes' } })).toEqual({ kind: 'pass', message: 'GET /healthz answered 204' });
    expect(await ask({ path: '/moved', method: 'HEAD' })).toEqual({ kind: 'pass', message: 'HEAD /moved answered 301' });
    expect(await ask({ path: '/moved', status: [{ from: 200, to: 200 }] })).toMatchObject({ kind: 'fail' });
    expect(await ask({ path: '/bad' })).toEqual({ kind: 'fail', message: 'GET /bad answered 503' });
    expect(await ask({ path: '/bad', headers: { Host: 'blog.example' }, status: [{ from: 500, to: 599 }] })).toMatchObject({ kind: 'pass' });
    expect(seen).toEqual([`GET /healthz yes 127.0.0.1:${port}`, `HEAD /moved  127.0.0.1:${port}`, `GET /moved  127.0.0.1:${port}`, `GET /bad  127.0.0.1:${port}`, 'GET /bad  blog.example']);
  });

  it('does not wait for a body that never ends, and gives up on an answer that never comes', async () => {
    const endless = await listening(createServer((_request, response) => void response.writeHead(200).write('begun')));
    expect(await httpProbe(http(endless), target(), NOTHING, live())).toMatchObject({ kind: 'pass' });
    const silent = await listening(createServer(() => undefined));
    await expect(httpProbe(http(silent), target(), NOTHING, AbortSignal.timeout(50))).rejects.toThrow();
    const gibberish = await listening(createTcpServer((socket) => socket.end('SSH-2.0\r\n')));
    await expect(httpProbe(http(gibberish), target(), NOTHING, live())).rejects.toThrow();
  });

  it('fails where nothing listens', async () => {
    const port = await listening(createTcpServer());
    servers.pop()?.close();
    expect(await httpProbe(http(port), target(), NOTHING, live())).toEqual({ kind: 'fail', message: `port ${port} takes no connections` });
  });

  it('asks from inside by the first tool that is there, and keeps to it', async () => {
    const means = inside({ wget: ended(1, '  HTTP/1.1 503 Service Unavailable\nwget: server returned error: HTTP/1.1 503 Service Unavailable') });
    const unreachable = target({ address: undefined });
    expect(await httpProbe(http(80), unreachable, means, live())).toEqual({ kind: 'fail', message: 'GET /healthz answered 503' });
    await httpProbe(http(80), unreachable, means, live());
    expect(means.asked.map((command) => command.split(' ')[0])).toEqual(['curl', 'wget', 'wget']);
    expect(means.asked[1]).toBe('wget -q -S -O /dev/null http://127.0.0.1:80/healthz');
    expect(unreachable.memory).toEqual({ tool: 'wget', inside: true });
  });

  it('cannot tell without any tool, which is no failure of the container', async () => {
    expect(await httpProbe(http(80), target({ address: undefined }), NOTHING, live())).toMatchObject({ kind: 'unable' });
    expect(await httpProbe(http(80, { method: 'POST' }), target({ address: undefined }), inside({ wget: ended(0) }), live())).toMatchObject({ kind: 'unable', message: 'it cannot be reached from here, and has no curl to ask from inside' });
  });

  it('reads the first status of what curl and wget print', () => {
    expect(statusIn('HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\nHTTP/1.1 500 Oh\r\n')).toBe(301);
    expect(statusIn('HTTP/2 204 \r\n')).toBe(204);
    expect(statusIn("wget: can't connect to remote host (127.0.0.1): Connection refused")).toBeUndefined();
  });
});

describe('tcp', () => {
  it('tells a port that takes connections from one that does not', async () => {
    const port = await listening(createTcpServer());
    expect(await tcpProbe({ kind: 'tcp', port }, target(), NOTHING, live())).toMatchObject({ kind: 'pass' });
    servers.pop()?.close();
    expect(await tcpProbe({ kind: 'tcp', port }, target(), NOTHING, live())).toMatchObject({ kind: 'fail' });
  });

  it('reads the list of sockets where no way leads to the container', async () => {
    const table = '  sl  local_address rem_address   st tx_queue\n   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000\n   1: 0100007F:1F91 0100007F:9C40 01 00000000:00000000\n   0: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A 0:0\n';
    expect([...listeningPorts(table)]).toEqual([8080, 22]);
    const check = (port: number, run: CheckRun): Promise<ProbeResult> => tcpProbe({ kind: 'tcp', port }, target({ address: undefined }), inside({ cat: run }), live());
    expect(await check(8080, ended(1, table))).toMatchObject({ kind: 'pass' });
    expect(await check(8081, ended(0, table))).toMatchObject({ kind: 'fail' });
    expect(await check(8080, ended(127))).toMatchObject({ kind: 'unable' });
    expect(await check(8080, { kind: 'running' })).toMatchObject({ kind: 'fail' });
  });
});

describe('exec and docker', () => {
  it('exec takes the exit code, and tells the last line', async () => {
    const check = (run: CheckRun): Promise<ProbeResult> => execProbe({ kind: 'exec', command: ['pg_isready'] }, target(), inside({ pg_isready: run }), live());
    expect(await check(ended(0, 'one\naccepting connections\n'))).toEqual({ kind: 'pass', message: 'accepting connections' });
    expect(await check(ended(2, 'no response\n'))).toEqual({ kind: 'fail', message: 'pg_isready ended with code 2: no response' });
    expect(await check({ kind: 'running' })).toEqual({ kind: 'fail', message: 'pg_isready does not end' });
  });

  it('docker takes the word of the engine', async () => {
    const words = ['healthy', 'unhealthy', 'starting', 'none'] as const;
    const results = await Promise.all(words.map((health) => dockerProbe({ kind: 'docker' }, target({ health, healthOutput: 'said' }), NOTHING, live())));
    expect(results.map(({ kind }) => kind)).toEqual(['pass', 'fail', 'unable', 'unable']);
  });
});
