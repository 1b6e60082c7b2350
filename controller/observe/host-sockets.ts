import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostSocket } from '../model/preflight.ts';

const TABLES = [['tcp', 'tcp'], ['tcp6', 'tcp'], ['udp', 'udp'], ['udp6', 'udp']] as const;
/** `TCP_LISTEN`; a UDP socket that is bound and not connected is in `TCP_CLOSE` (include/net/tcp_states.h). */
const LISTENS = { tcp: '0A', udp: '07' } as const;

/**
 * Sockets of this network namespace that wait for peers, as the kernel lists them (proc(5), `/proc/net/tcp`). Trying to bind each port instead would take it
 * away for a moment from whoever is just starting.
 * @returns undefined where there is no such list
 */
export async function readHostSockets(directory = '/proc/net'): Promise<readonly HostSocket[] | undefined> {
  const tables = await Promise.all(TABLES.map(async ([file, protocol]) => ({ protocol, text: await readFile(join(directory, file), 'utf8').catch(() => undefined) })));
  if (tables[0]?.text === undefined) return undefined;
  return tables.flatMap(({ protocol, text }) => (text === undefined ? [] : parseSockets(text, protocol)));
}

/** Pure. One table. */
export function parseSockets(text: string, protocol: 'tcp' | 'udp'): readonly HostSocket[] {
  return text.split('\n').slice(1).flatMap((line): HostSocket[] => {
    const [, local, , state] = line.trim().split(/\s+/);
    const [address, port] = local?.split(':') ?? [];
    return address === undefined || port === undefined || state !== LISTENS[protocol] ? [] : [{ protocol, port: Number.parseInt(port, 16), address: readAddress(address) }];
  });
}

/** Words of four bytes, each in the machine's order: little-endian on all machines that Docker runs on. */
function readAddress(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).toReversed().map((byte) => Number.parseInt(byte, 16)));
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.every((byte) => byte === 0)) return '::';
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  if (mapped) return bytes.slice(12).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[2 * index]! << 8) | bytes[2 * index + 1]!).toString(16));
  return groups.join(':').replace(/(?:^|:)0(?::0)+(?::|$)/, '::');
}
