/** Of IPv4, of IPv6, and as the engine leaves it out. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['', '0.0.0.0', '::']);

/** Whether a port that is published at this address of the host is reached at every one of its addresses. */
export function isEveryAddress(address: string | undefined): boolean {
  return EVERY_ADDRESS.has(address ?? '');
}
