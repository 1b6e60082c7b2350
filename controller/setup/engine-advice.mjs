import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { hasApt } from './apt.mjs';
import { findProgram } from './commands.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * DOCKER_HOST names an engine that does not answer. Another one would be a surprise, so that none is tried.
 * @param {string} host
 * @param {'denied' | 'silent'} state
 */
export function dockerHostAdvice(host, state) {
  return new SetupError(`${state === 'denied' ? 'You may not use' : 'No Docker Engine answers at'} DOCKER_HOST=${host}`, [
    'Start that engine, or correct DOCKER_HOST.',
    'To use the engine of this machine instead, type: unset DOCKER_HOST && npm start',
  ]);
}

/** The engine runs, but its socket belongs to root and the group `docker`. */
export function deniedAdvice() {
  return new SetupError('Docker runs, but you may not use it: its socket belongs to root and the group "docker"', [
    'Who is in that group is as mighty as root on this machine. If that is right for you, type:',
    `  ${sudo()}usermod -aG docker ${userInfo().username}`,
    'then log out and in again (or type: newgrp docker), and: npm start',
  ]);
}

/** Nothing is installed, and this user or this system cannot do it without a question. */
export function installAdvice() {
  return new SetupError('There is no Docker Engine on this machine', [...installLines(), 'then: npm start']);
}

/** It is installed, but does not run. */
export function startAdvice() {
  return new SetupError('The Docker Engine is installed, but it does not run', ['Type:', `  ${sudo()}${startLine()}`, 'then: npm start']);
}

/** macOS and Windows run the engine in a virtual machine of its own. */
export function desktopAdvice() {
  const start = process.platform === 'darwin' ? 'open -a Docker' : 'start it from the Start menu';
  return new SetupError('No Docker Engine answers on this machine', [
    'Install Docker Desktop (https://docs.docker.com/desktop) if it is not there yet,',
    `start it (${start}), wait until it says that the engine runs, then: npm start`,
  ]);
}

function installLines() {
  if (hasApt()) return ['Type:', `  ${sudo()}apt-get update && ${sudo()}apt-get install -y docker.io`];
  /** @type {readonly (readonly [program: string, command: string])[]} */
  const known = [
    ['dnf', 'dnf install -y moby-engine'],
    ['pacman', 'pacman -S --noconfirm docker'],
    ['zypper', 'zypper install -y docker'],
    ['apk', 'apk add docker'],
  ];
  const found = known.find(([program]) => findProgram(program));
  if (!found) return ['Install it as https://docs.docker.com/engine/install says, and start it,'];
  return ['Type:', `  ${sudo()}${found[1]}`, `  ${sudo()}${startLine()}`];
}

function startLine() {
  if (existsSync('/run/systemd/system')) return 'systemctl enable --now docker';
  return existsSync('/sbin/openrc') ? 'rc-service docker start' : 'service docker start';
}

function sudo() {
  return process.getuid?.() === 0 ? '' : 'sudo ';
}
