import { BlockList, isIP } from 'node:net';

const INSIDE = new BlockList();
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) INSIDE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [['::', 128], ['::1', 128], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) INSIDE.addSubnet(net, bits, 'ipv6');

/**
 * Whether an address is out on the internet: not this machine, not its networks, not the engine's, not a cloud's own service, and none of the forms that
 * hide an IPv4 address in an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (family === 4) return !INSIDE.check(address, 'ipv4');
  // ::ffff:127.0.0.1, also written ::ffff:7f00:1.
  return !/^(?:0*:)*:?(?:0*:)*ffff:/i.test(address) && !INSIDE.check(address, 'ipv6') && !/^::(?!1$)[0-9a-f.:]+$/i.test(address);
}
