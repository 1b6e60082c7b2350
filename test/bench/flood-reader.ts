import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/** A browser in a process of its own; address and stack are its arguments. Told `on` it follows the logs of a service `s0`, told `off` it does no more; says the lines it was told so far once it is so. */
const [url = '', stack = ''] = process.argv.slice(2);
const socket = new WebSocket(new URL('/api/v1/live', url), { headers: { origin: new URL(url).origin } });
let [lines, wanted] = [0, ''];
const tell = (): void => {
  wanted = '';
  process.stdout.write(`${lines}\n`);
};
socket.on('message', (data: Buffer) => {
  const { type } = JSON.parse(data.toString()) as { readonly type: string };
  if (type === 'log') lines++;
  if ((wanted === 'on' && type === 'log') || (wanted === 'off' && type === 'stopped')) tell();
});
socket.on('open', () => {
  createInterface(process.stdin).on('close', () => process.exit(0)).on('line', (word) => {
    wanted = word;
    socket.send(JSON.stringify({ type: word === 'on' ? 'logs' : 'stop', id: 'flood', stack, service: 's0' }));
  });
});
