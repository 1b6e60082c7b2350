/** One block of addresses, as numbers. */
interface Block {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** Whether two subnets (`10.0.0.0/16`, `fd00::/64`) have an address in common. What is no subnet has none. */
export function subnetsOverlap(a: string, b: string): boolean {
  const [one, other] = [block(a), block(b)];
  return one !== undefined && other !== undefined && one.family === other.family && one.first <= other.last && other.first <= one.last;
}

function block(subnet: string): Block | undefined {
  const [address = '', length] = subnet.split('/');
  const family = address.includes(':') ? 6 : 4;
  const bits = family === 6 ? 128 : 32;
  const number = family === 6 ? readIpv6(address) : readIpv4(address);
  const prefix = Number(length);
  if (number === undefined || length === undefined || !Number.isInteger(prefix) || prefix < 0 || prefix > bits) return undefined;
  const size = 1n << BigInt(bits - prefix);
  const first = (number / size) * size;
  return { family, first, last: first + size - 1n };
}

function readIpv4(address: string): bigint | undefined {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return undefined;
  return parts.reduce((number, part) => number * 256n + BigInt(part), 0n);
}

function readIpv6(address: string): bigint | undefined {
  const [head = '', tail, ...more] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [front, back] = [groups(head), tail === undefined ? [] : groups(tail)];
  const missing = 8 - front.length - back.length;
  if (more.length > 0 || missing < 0 || (tail === undefined && missing !== 0)) return undefined;
  const all = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((number, group) => number * 65_536n + BigInt(Number.parseInt(group, 16)), 0n);
}
