import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { aptInstall, aptUnpack, aptUpdate, hasApt } from './apt.mjs';
import { findProgram, rootPrefix } from './commands.mjs';
import { root } from './project.mjs';
import { step } from './progress.mjs';

/** Programs that need nothing beside them, by their Debian package. Installing these would start a server on this machine, so that they are only unpacked. */
const UNPACKED = { caddy: 'caddy', 'docker-registry': 'docker-registry', age: 'age' };
/** Programs that need libraries, and start nothing when they are installed. */
const INSTALLED = { git: 'git', minisign: 'minisign', htpasswd: 'apache2-utils', ssh: 'openssh-client', ip: 'iproute2' };
/** Starts a server where the machine starts what is installed: only installed where tests are all that runs. */
const INSTALLED_IN_CI = { sshd: 'openssh-server' };

/**
 * Makes sure that the real programs are here that tests work with: proxy, registry, git, keys. What cannot be had is said; the tests that need it then fail or say
 * that they were skipped.
 * @returns {Promise<string>} the PATH on which all of them are
 */
export async function ensureTestPrograms() {
  const folder = join(root, 'node_modules', '.cache', 'test-programs');
  const path = [process.env['PATH'] ?? '', join(folder, 'usr', 'bin'), '/usr/sbin', '/sbin'].join(delimiter);
  const lacking = (/** @type {Readonly<Record<string, string>>} */ programs) => Object.entries(programs).filter(([program]) => !findProgram(program, { PATH: path })).map(([, name]) => name);
  const unpack = lacking(UNPACKED);
  const install = lacking({ ...INSTALLED, ...(process.env['CI'] ? INSTALLED_IN_CI : {}) });
  if (unpack.length + install.length === 0) return path;
  if (!hasApt()) {
    process.stdout.write(`Not here, and only installed by itself on Debian: ${[...unpack, ...install].join(', ')}. Tests that need them will not pass.\n`);
    return path;
  }
  await step(`Getting what tests work with: ${[...unpack, ...install].join(', ')}`, async () => {
    const as = await rootPrefix();
    if (as) await (install.length > 0 ? aptInstall(as, install) : aptUpdate(as));
    await mkdir(folder, { recursive: true });
    for (const name of unpack) await aptUnpack(name, folder);
  }).catch(() => undefined);
  return path;
}
