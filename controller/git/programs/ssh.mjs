import { spawn } from 'node:child_process';
import { sshOptions } from './ssh-options.mjs';

/**
 * What git starts to reach a remote by ssh: the system's ssh with nothing of anybody's configuration, one key, and hosts that are known already.
 */
const { ORBITR_GIT_KEY = '', ORBITR_GIT_KNOWN_HOSTS = '/dev/null' } = process.env;
const options = sshOptions(ORBITR_GIT_KEY, ORBITR_GIT_KNOWN_HOSTS);
const child = spawn('ssh', [...options, ...process.argv.slice(2)], { stdio: 'inherit', env: { PATH: process.env['PATH'] ?? '' , ...(process.env['GIT_PROTOCOL'] === undefined ? {} : { GIT_PROTOCOL: process.env['GIT_PROTOCOL'] }) } });
child.once('error', (error) => {
  process.stderr.write(`ssh: ${error.message}\n`);
  process.exit(255);
});
child.once('exit', (code) => process.exit(code ?? 255));
