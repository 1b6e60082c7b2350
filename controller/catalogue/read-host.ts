import { readHostName } from '../spec/routing/host-name.ts';

/** @property host as it stands in an address: lower case, IPv6 in brackets @property message why it is none, as a person says it */
export type ReadHost = { readonly kind: 'host'; readonly host: string } | { readonly kind: 'problem'; readonly message: string };

/** The name or IP address by which a machine is reached, alone: what else could stand in an address would become part of what apps believe of themselves. */
export function readHost(text: string): ReadHost {
  const name = text.trim().toLowerCase();
  const bare = /^\[([^[\]]*)\]$/.exec(name)?.[1];
  if ((bare ?? name).includes(':')) {
    const host = parsed(`[${bare ?? name}]`);
    return host === undefined ? problem(text) : { kind: 'host', host };
  }
  // What a browser takes for another one than is written (`1.2`, `0x7f.1`) is none.
  return readHostName(name) !== undefined && parsed(name) === name && !name.startsWith('*') ? { kind: 'host', host: name } : problem(text);
}

function parsed(host: string): string | undefined {
  return /^(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+)$/.test(host) ? URL.parse(`http://${host}/`)?.hostname : undefined;
}

function problem(text: string): ReadHost {
  return { kind: 'problem', message: `${JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)} is neither a name nor an IP address of a machine. ${hintFor(text.trim())}` };
}

function hintFor(text: string): string {
  if (text.includes('/') || text.includes('@')) return 'Write the name alone, without "http://" and without a path.';
  if (/^[^:]*:\d+$|\]:\d+$/.test(text)) return 'Write it without a port: the ports are asked for by themselves.';
  if (/[^\p{ASCII}]/u.test(text)) return 'Write names with other letters in their ASCII form, which begins with "xn--".';
  return 'It is something like nas.local or 192.168.1.20.';
}
