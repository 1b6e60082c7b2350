import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aptInstall } from './apt.mjs';
import { findProgram, runAs } from './commands.mjs';
import { dataDirectory } from './project.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Installs the distribution's engine, with what it needs to publish ports (iptables) and to trust registries (ca-certificates).
 * @param {readonly string[]} as what `rootPrefix` gave
 */
export async function installEngine(as) {
  try {
    await aptInstall(as, ['docker.io', 'iptables', 'ca-certificates']);
  } catch (thrown) {
    throw new SetupError(thrown instanceof Error ? thrown.message : String(thrown), ['Mend that, then: npm start'], thrown);
  }
}

/**
 * Starts an engine that is installed: by systemd where it runs, else as a service, else the daemon itself.
 * A service that starts nothing (as in many containers) is no failure, the next way is tried.
 * @param {readonly string[]} as what `rootPrefix` gave
 * @param {NodeJS.ProcessEnv} environment
 * @param {() => Promise<boolean>} answers whether an engine is there, be it one that this user may not use
 */
export async function startEngine(as, environment, answers) {
  const services = [
    existsSync('/run/systemd/system') ? ['systemctl', 'start', 'docker'] : undefined,
    existsSync('/etc/init.d/docker') && findProgram('service') ? ['service', 'docker', 'start'] : undefined,
  ];
  for (const [program, ...args] of services.filter((service) => service !== undefined)) {
    const started = program !== undefined && (await runAs(as, program, args, { timeout: 60_000 }).then(() => true, () => false));
    if (started && (await waitFor(answers, 15_000))) return;
  }
  const log = join(dataDirectory(environment), 'dockerd.log');
  startDaemon(as, log);
  if (await waitFor(answers, 30_000)) return;
  throw new SetupError(`The Docker Engine does not start: ${lastComplaint(log)}`, [`All that it said is in ${log}`, 'Inside a container it can only run if that container is privileged.']);
}

/**
 * Starts the daemon in a session of its own with its output in a file: it outlives this process, Ctrl-C does not reach it, and whoever
 * waits for the end of our output does not wait for the daemon's.
 * @param {readonly string[]} as
 * @param {string} log
 */
function startDaemon(as, log) {
  mkdirSync(join(log, '..'), { recursive: true });
  const output = openSync(log, 'a');
  const [program = 'dockerd', ...args] = [...as, findProgram('dockerd') ?? 'dockerd'];
  const daemon = spawn(program, args, { cwd: '/', detached: true, stdio: ['ignore', output, output] });
  // The daemon's own words are in the file; without a listener a failed start would throw from nowhere.
  daemon.on('error', () => undefined);
  daemon.unref();
  closeSync(output);
}

/**
 * @param {() => Promise<boolean>} condition
 * @param {number} limit ms
 */
async function waitFor(condition, limit) {
  for (const start = Date.now(); Date.now() - start < limit; await sleep(100)) if (await condition()) return true;
  return false;
}

/** @param {string} log */
function lastComplaint(log) {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.at(-1) || 'it said nothing';
}
