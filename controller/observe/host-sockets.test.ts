import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { parseSockets, readHostSockets } from './host-sockets.ts';

const TCP = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0
   1: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0 100 0 0 10 0
   2: 0100007F:0BB8 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0 20 4 30 10 -1
`;
const TCP6 = `  sl  local_address                         remote_address                        st
   0: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A
   1: 00000000000000000000000001000000:0051 00000000000000000000000000000000:0000 0A
   2: 0000000000000000FFFF00000100007F:0052 00000000000000000000000000000000:0000 0A
   3: B80D0120000000000000000001000000:0053 00000000000000000000000000000000:0000 0A
`;

describe('sockets of the host', () => {
  it('are read from the tables of the kernel: those that listen, with their addresses', () => {
    expect(parseSockets(TCP, 'tcp')).toEqual([{ protocol: 'tcp', port: 3000, address: '127.0.0.1' }, { protocol: 'tcp', port: 8080, address: '0.0.0.0' }]);
    expect(parseSockets(TCP6, 'tcp').map(({ address }) => address)).toEqual(['::', '::1', '127.0.0.1', '2001:db8::1']);
    expect(parseSockets('head\n 5: 00000000:14E9 00000000:0000 07 0 0\n 6: 0100007F:14EA 0100007F:1 01 0 0\n', 'udp')).toEqual([{ protocol: 'udp', port: 5353, address: '0.0.0.0' }]);
  });

  it('are those that really listen', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await readHostSockets()).toContainEqual({ protocol: 'tcp', port, address: '127.0.0.1' });
    server.close();
    await once(server, 'close');
    expect(await readHostSockets()).not.toContainEqual({ protocol: 'tcp', port, address: '127.0.0.1' });
    expect(await readHostSockets('/nowhere')).toBeUndefined();
  });
});
