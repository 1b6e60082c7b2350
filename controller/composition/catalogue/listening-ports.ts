import { readFile } from 'node:fs/promises';

/**
 * Ports that programs of this machine listen on, as `80/tcp`, by the kernel's own tables. Empty where there are none to read (another system, a
 * container with a network of its own): then a taken port shows when the engine publishes it.
 */
export async function listeningPorts(): Promise<ReadonlySet<string>> {
  const tables = await Promise.all((['tcp', 'tcp6', 'udp', 'udp6'] as const).map(async (table) => {
    const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '');
    const protocol = table.slice(0, 3);
    return text.split('\n').slice(1).flatMap((line) => {
      const [, local = '', , state] = line.trim().split(/\s+/);
      const port = Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16);
      // 0A: a socket that listens. Datagram sockets only ever are bound (07).
      return Number.isNaN(port) || state !== (protocol === 'tcp' ? '0A' : '07') ? [] : [`${port}/${protocol}`];
    });
  }));
  return new Set(tables.flat());
}
