import { posix } from 'node:path';

/** Places of the machine that a policy knows by name. All absolute, as the engine sees them. */
export interface HostPlaces {
  /** The stack's own folder: what is below it is the stack's to mount. */
  readonly stack: string;
  /** Where all stack files are, and what Orbitr keeps: who writes there commands Orbitr. */
  readonly orbitr: readonly string[];
  /** Where a path really leads once links are followed; the path itself when nobody looked. */
  readonly realPath: (path: string) => string;
}

/** Whether `path` is `folder` or below it. Both absolute. */
export function contains(folder: string, path: string): boolean {
  const [outer, inner] = [posix.resolve('/', folder), posix.resolve('/', path)];
  return outer === inner || inner.startsWith(outer === '/' ? '/' : `${outer}/`);
}

/** Sockets that command an engine. Who reaches one is root on the machine, read-only or not. */
const SOCKETS = ['/var/run/docker.sock', '/run/docker.sock', '/run/containerd/containerd.sock', '/var/run/containerd/containerd.sock', '/run/podman/podman.sock', '/var/run/podman/podman.sock', '/run/crio/crio.sock'];

/** Whether a mount of `path` brings an engine's socket with it: the socket, or a folder that it is in. */
export function reachesEngineSocket(path: string): boolean {
  return SOCKETS.some((socket) => contains(path, socket)) || /(?:docker|containerd|podman|crio)[^/]*\.sock$/.test(path);
}

/** Folders from which the whole machine can be taken over or read. */
const ROOT_PLACES = ['/', '/etc', '/root', '/boot', '/proc', '/sys', '/dev', '/var/lib/docker', '/var/lib/containerd', '/usr', '/bin', '/sbin', '/lib', '/run', '/var/run', '/var/spool/cron', '/home'];

/** Whether who writes at `path` owns the machine: one of the known places, what is in them, or what they are in. */
export function isRootPlace(path: string): boolean {
  return ROOT_PLACES.some((place) => contains(path, place) || (place !== '/' && place !== '/home' && contains(place, path)));
}

/** What a container may read of the machine without anybody minding: which time it is there. */
export function isHarmless(path: string, readOnly: boolean): boolean {
  return readOnly && (path === '/etc/localtime' || path === '/etc/timezone' || contains('/usr/share/zoneinfo', path));
}
