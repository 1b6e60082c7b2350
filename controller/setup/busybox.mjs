import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptUnpack, aptUpdate, hasApt } from './apt.mjs';
import { findProgram, rootPrefix, run } from './commands.mjs';

/**
 * Lays out a root file system with nothing but a static busybox, its applets and the accounts that the usual image has, and gives it as a
 * tar stream.
 * @template T
 * @param {(tar: import('node:stream').Readable) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function rootFileSystem(use) {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-busybox-'));
  try {
    const root = join(folder, 'root');
    await layOut(root, await staticBusybox(folder));
    return await packed(root, use);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A busybox that runs without any library: the machine's own, else out of Debian's package, which is not installed for that.
 * @param {string} folder where a package can be unpacked
 */
async function staticBusybox(folder) {
  const own = findProgram('busybox');
  if (own && (await isStatic(own))) return own;
  if (!hasApt()) throw new Error('busybox-static comes from Debian, and there is no apt-get here');
  await aptUnpack('busybox-static', folder).catch(async () => {
    // A fresh machine has no package lists yet.
    const as = await rootPrefix();
    if (as) await aptUpdate(as);
    await aptUnpack('busybox-static', folder);
  });
  const [first] = ['bin', 'usr/bin'].map((path) => findProgram('busybox', { PATH: join(folder, path) })).filter((path) => path?.startsWith(folder));
  if (!first) throw new Error('the package busybox-static holds no busybox');
  return first;
}

/**
 * Whether a program asks for no loader, by its ELF program headers (a PT_INTERP names the loader).
 * @param {string} path
 */
async function isStatic(path) {
  const file = await readFile(path);
  // 64-bit, little-endian; anything else (a script, another machine's file) is not for us to read.
  if (file.length < 64 || !file.subarray(0, 6).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]))) return false;
  const [table, size, count] = [Number(file.readBigUInt64LE(32)), file.readUInt16LE(54), file.readUInt16LE(56)];
  const types = Array.from({ length: count }, (_, index) => file.readUInt32LE(table + index * size));
  return !types.includes(3);
}

/**
 * @param {string} root
 * @param {string} busybox
 */
async function layOut(root, busybox) {
  for (const folder of ['bin', 'etc', 'home', 'root', 'tmp', 'usr/bin', 'usr/sbin', 'var/spool/mail', 'var/www']) await mkdir(join(root, folder), { recursive: true });
  await copyFile(busybox, join(root, 'bin', 'busybox'));
  await chmod(join(root, 'bin', 'busybox'), 0o755);
  await chmod(join(root, 'tmp'), 0o1777);
  // All in /bin and env in /usr/bin, where scripts look for it: as the image of that name has them.
  for (const applet of new Set((await run(busybox, ['--list'])).split('\n'))) if (applet !== '' && applet !== 'busybox') await symlink('busybox', join(root, 'bin', applet));
  await symlink('../../bin/env', join(root, 'usr', 'bin', 'env'));
  await writeFile(join(root, 'etc', 'passwd'), 'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33:www-data:/var/www:/bin/false\nnobody:x:65534:65534:nobody:/home:/bin/false\n');
  await writeFile(join(root, 'etc', 'group'), 'root:x:0:\nwww-data:x:33:\nnogroup:x:65534:\n');
}

/**
 * Packs a folder as root's, whoever owns it here.
 * @template T
 * @param {string} folder
 * @param {(tar: import('node:stream').Readable) => Promise<T>} use
 */
async function packed(folder, use) {
  const tar = spawn('tar', ['--create', '--owner=0', '--group=0', '--numeric-owner', '--directory', folder, '--', '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [result, [code]] = await Promise.all([use(tar.stdout), once(tar, 'exit')]);
    if (code !== 0) throw new Error(`tar ended with ${code}`);
    return result;
  } finally {
    // When nobody reads any more, tar would wait for ever.
    tar.stdout.destroy();
  }
}
