import { createServer, request } from 'node:http';
import { parseDockerHost } from '../../controller/engine/docker-host.ts';

/**
 * A process of its own between the daemon and a real engine: everything goes through but the logs of containers, of which it offers 50 MB/s for ever.
 * Its argument is the socket's path; prints a line when it listens.
 */
const address = parseDockerHost(process.env['DOCKER_HOST']);
const upstream = address.kind === 'socket' ? { socketPath: address.path } : { host: address.host, port: address.port };
const TICK = 10;
const RATE = 50e6;

/** One frame as the engine writes it: a header, and a line of 100 bytes. */
const line = Buffer.from(`${'flood '.repeat(20).slice(0, 99)}\n`);
const frame = Buffer.concat([Buffer.from([1, 0, 0, 0, 0, 0, 0, line.length]), line]);
const burst = Buffer.concat(Array.from({ length: Math.ceil((RATE * TICK) / 1000 / frame.length) }, () => frame));

createServer((incoming, response) => {
  if (/\/containers\/[^/]+\/logs/.test(incoming.url ?? '')) {
    response.writeHead(200, { 'content-type': 'application/vnd.docker.raw-stream' });
    // As the engine does it: what nobody takes is not made.
    const timer = setInterval(() => void (response.writableNeedDrain || response.write(burst)), TICK);
    response.on('close', () => clearInterval(timer));
    return;
  }
  const outgoing = request({ ...upstream, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers).flushHeaders();
    answer.pipe(response);
  });
  outgoing.on('error', () => incoming.socket.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}).listen(process.argv[2], () => process.stdout.write('ready\n'));
process.stdin.resume().once('end', () => process.exit(0));
