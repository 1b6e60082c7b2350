import { contains } from './host-places.ts';
import type { Requirement } from './requirement.ts';

/**
 * What of `requirements` no grant covers. A grant covers itself and what is less than it: `bind:/srv` covers `bind:/srv/media:ro`,
 * `device:/dev/dri` covers what is in that folder, `privileged` covers every capability, device and security option, but no path of the host.
 * @param grants `x-orbitr.permissions`
 */
export function notGranted(requirements: readonly Requirement[], grants: readonly string[]): readonly Requirement[] {
  return requirements.filter(({ permission }) => !grants.some((grant) => covers(grant, permission)));
}

/** Whether who has `grant` may do what `permission` says. */
export function covers(grant: string, permission: string): boolean {
  const [given, wanted] = [split(grant), split(permission)];
  if (given.kind === 'privileged' && OF_PRIVILEGED.has(wanted.kind)) return true;
  if (given.kind !== wanted.kind) return false;
  if (given.kind === 'bind') return coversBind(given.detail, wanted.detail);
  if (given.kind === 'device') return contains(given.detail, wanted.detail);
  if (given.kind === 'capability') return capabilityName(given.detail) === 'ALL' || capabilityName(given.detail) === capabilityName(wanted.detail);
  return given.detail === wanted.detail;
}

/** `cap_net_admin` and `NET_ADMIN` are one capability. */
export function capabilityName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

const OF_PRIVILEGED = new Set(['privileged', 'capability', 'device', 'device-rule', 'security-opt', 'sysctl']);

function split(permission: string): { readonly kind: string; readonly detail: string } {
  const colon = permission.indexOf(':');
  return colon === -1 ? { kind: permission, detail: '' } : { kind: permission.slice(0, colon), detail: permission.slice(colon + 1) };
}

function coversBind(given: string, wanted: string): boolean {
  const [from, to] = [readOnlyPath(given), readOnlyPath(wanted)];
  return contains(from.path, to.path) && (!from.readOnly || to.readOnly);
}

function readOnlyPath(detail: string): { readonly path: string; readonly readOnly: boolean } {
  return detail.endsWith(':ro') ? { path: oneName(detail.slice(0, -3)), readOnly: true } : { path: oneName(detail), readOnly: false };
}

/**
 * `/var/run` is a link to `/run` on every Linux of today (Filesystem Hierarchy Standard 3.0, 5.13), and only root can make it another one: a grant of
 * `/var/run/docker.sock`, as everybody writes it, is one of `/run/docker.sock`, where the policy finds it. The tempting mistake is to follow any link of
 * a grant: who may write the folder that the link is in would then choose what was granted.
 */
function oneName(path: string): string {
  return path.replace(/^\/var\/run(?=\/|$)/, '/run');
}
