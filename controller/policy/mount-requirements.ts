import { posix } from 'node:path';
import type { HostConfigBody } from '../engine/payload-host.ts';
import type { HostPlaces } from './host-places.ts';
import { contains, isHarmless, isRootPlace, reachesEngineSocket } from './host-places.ts';
import type { Requirement } from './requirement.ts';

interface BindMount {
  readonly source: string;
  readonly readOnly: boolean;
  readonly propagation: string;
}

type Mounting = Pick<HostConfigBody, 'Binds' | 'Mounts'>;

/** What the mounts of a container need. All three spellings of the engine's API come together here, so that none is a way around the others. */
export function mountRequirements(body: Mounting, subject: string, places: HostPlaces): readonly Requirement[] {
  const binds = bindMounts(body);
  const special = body.Mounts.flatMap((mount): Requirement[] => {
    if (mount.Type === 'npipe') return [{ permission: 'docker-socket', subject, means: `reaches the pipe ${mount.Source} of the machine`, risk: 'root' }];
    return mount.Type === 'cluster' ? [{ permission: `volume:${mount.Source}`, subject, means: `uses the cluster volume ${mount.Source}`, risk: 'high' }] : [];
  });
  return [...special, ...binds.flatMap((mount) => bindRequirements(mount, subject, places, binds))];
}

/** Absolute paths of the host that a container mounts, whichever way they are written. */
export function bindSources(body: Mounting): readonly string[] {
  return bindMounts(body).map(({ source }) => source);
}

function bindMounts({ Binds, Mounts }: Mounting): readonly BindMount[] {
  // A name in front of the colon is a volume; a path always begins with "/".
  const short = Binds.filter((text) => text.startsWith('/')).map((text): BindMount => {
    const [source = '', , options = ''] = splitBind(text);
    const words = options.split(',');
    return { source, readOnly: words.includes('ro'), propagation: words.find((word) => /^r?(?:shared|slave)$/.test(word)) ?? '' };
  });
  const long = Mounts.filter(({ Type }) => Type === 'bind').map((mount): BindMount => ({ source: mount.Source ?? '/', readOnly: mount.ReadOnly === true, propagation: mount.BindOptions?.Propagation ?? '' }));
  return [...short, ...long];
}

/** `source:target:options`, as `payload-mounts.ts` writes it: a target is absolute, so its colon is the one before a slash. */
function splitBind(text: string): readonly [string, string, string] {
  const middle = text.indexOf(':/');
  const rest = middle === -1 ? '' : text.slice(middle + 1);
  const last = rest.lastIndexOf(':');
  return [middle === -1 ? text : text.slice(0, middle), last === -1 ? rest : rest.slice(0, last), last === -1 ? '' : rest.slice(last + 1)];
}

function bindRequirements(mount: BindMount, subject: string, places: HostPlaces, siblings: readonly BindMount[]): readonly Requirement[] {
  const written = posix.resolve('/', mount.source);
  const real = posix.resolve('/', places.realPath(written));
  const found = pathRequirements(real, mount.readOnly, subject, places);
  const shared = /^r?shared$/.test(mount.propagation) ? [{ permission: 'mount-propagation', subject, means: 'what it mounts appears on the machine, too', risk: 'root' } as const] : [];
  // A container that writes the folder can put a link where this mount begins, between our look and the engine's.
  const raced = found.length === 0 && siblings.some((other) => other !== mount && !other.readOnly && posix.resolve('/', other.source) !== written && contains(other.source, written));
  return [...found, ...shared, ...(raced ? [bind(real, mount.readOnly, subject, 'mounts a path inside a folder that a container can write, and could be led elsewhere by a link', 'high')] : [])];
}

/** What it takes to have a path of the host in a container. Nothing for what is inside the stack's own folder. @param path with links followed */
export function pathRequirements(path: string, readOnly: boolean, subject: string, places: HostPlaces): readonly Requirement[] {
  if (isHarmless(path, readOnly)) return [];
  const socket: readonly Requirement[] = reachesEngineSocket(path) ? [{ permission: 'docker-socket', subject, means: 'commands the Docker engine, and with it the whole machine', risk: 'root' }] : [];
  const insideStack = contains(places.stack, path) && path !== places.stack && !places.orbitr.includes(path);
  if (insideStack && !isStackFile(path, places.stack)) return socket;
  const own: readonly Requirement[] = places.orbitr.some((folder) => contains(path, folder) || contains(folder, path)) || path === places.stack || insideStack
    ? [{ permission: `orbitr-files:${path}`, subject, means: readOnly ? "reads stack files or Orbitr's own data, secrets among them" : 'changes stack files, and with them what runs on the machine', risk: 'root' }]
    : [];
  if (own.length > 0 && (contains(places.stack, path) || places.orbitr.some((folder) => contains(folder, path)))) return [...socket, ...own];
  const root = isRootPlace(path);
  const means = readOnly ? `reads ${path} of the machine` : `reads and writes ${path} of the machine`;
  return [...socket, ...own, bind(path, readOnly, subject, means, root ? 'root' : 'high')];
}

/** A stack that writes its own stack file writes its own permissions. */
function isStackFile(path: string, folder: string): boolean {
  return posix.dirname(path) === folder && /(?:\.ya?ml|\.env|^\.template)$/.test(posix.basename(path));
}

function bind(path: string, readOnly: boolean, subject: string, means: string, risk: Requirement['risk']): Requirement {
  return { permission: `bind:${path}${readOnly ? ':ro' : ''}`, subject, means, risk };
}
