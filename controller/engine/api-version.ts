import { OrbitrError } from '../model/errors.ts';

/** The newest API version whose answers Orbitr was written against. */
const NEWEST = '1.51';
/** Docker 19.03: earlier engines lack what the payload needs. */
const OLDEST = '1.40';

/**
 * The version to speak: the highest that both sides know.
 * @throws OrbitrError `engine/api-unsupported`
 */
export function negotiateVersion(engineNewest: string, engineOldest: string | undefined): string {
  if (isOlder(engineNewest, OLDEST)) throw unsupported(`the engine speaks API ${engineNewest}, Orbitr needs ${OLDEST}`, 'Update Docker to 19.03 or newer.');
  if (engineOldest !== undefined && isOlder(NEWEST, engineOldest)) throw unsupported(`the engine wants API ${engineOldest} or newer, Orbitr speaks ${NEWEST}`, 'Update Orbitr.');
  return isOlder(engineNewest, NEWEST) ? engineNewest : NEWEST;
}

function unsupported(message: string, hint: string): OrbitrError {
  return new OrbitrError({ code: 'engine/api-unsupported', kind: 'terminal', message, hint });
}

/** Not as decimals: 1.9 is older than 1.41. */
export function isOlder(a: string, b: string): boolean {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor < bMajor || (aMajor === bMajor && aMinor < bMinor);
}
