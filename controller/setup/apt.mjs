import { findProgram, run, runAs } from './commands.mjs';

/** Whether this is Debian or one of its children. */
export function hasApt() {
  return process.platform === 'linux' && findProgram('apt-get') !== undefined;
}

/**
 * Installs packages of the distribution, quietly and without a question.
 * @param {readonly string[]} as what `rootPrefix` gave
 * @param {readonly string[]} packages
 */
export async function aptInstall(as, packages) {
  await aptUpdate(as);
  // sudo drops the environment, so that the variable goes in by `env`.
  await runAs(as, 'env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...patient, 'install', '--yes', '--no-install-recommends', '--', ...packages]);
}

/**
 * Reads the package lists again. A broken source of somebody else is no reason to stop: the installation itself decides.
 * @param {readonly string[]} as
 */
export async function aptUpdate(as) {
  await runAs(as, 'apt-get', [...patient, 'update']).catch(() => undefined);
}

/**
 * Puts the file of one package into a folder and unpacks it there; nothing is installed and no root is needed.
 * @param {string} name
 * @param {string} folder
 */
export async function aptUnpack(name, folder) {
  // Without this apt warns that its own user may not write to a private folder, and exits as if nothing had happened.
  await run('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', '--', name], { cwd: folder });
  const files = (await run('find', [folder, '-maxdepth', '1', '-name', '*.deb'])).split('\n').filter((file) => file !== '');
  for (const file of files) await run('dpkg-deb', ['--extract', file, folder]);
}

/** A fresh server upgrades itself for its first minutes and holds the lock meanwhile. */
const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq'];
