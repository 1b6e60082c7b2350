import type { MountSpec } from '../model/container-settings.ts';

/** The three ways in which the engine takes mounts, and only these fields of each are used. */
export interface MountsBody {
  /** `source:target:options`: the only form in which every engine makes a missing source directory. */
  readonly Binds: readonly string[];
  readonly Mounts: readonly MountBody[];
  /** target → options of mount(8). */
  readonly Tmpfs: Readonly<Record<string, string>>;
}

export interface MountBody {
  readonly Type: 'bind' | 'volume' | 'tmpfs' | 'image' | 'npipe' | 'cluster';
  readonly Source?: string;
  readonly Target: string;
  readonly ReadOnly?: boolean;
  readonly Consistency?: string;
  readonly BindOptions?: { readonly Propagation?: string; readonly CreateMountpoint?: boolean; readonly NonRecursive?: boolean; readonly ReadOnlyNonRecursive?: boolean; readonly ReadOnlyForceRecursive?: boolean };
  readonly VolumeOptions?: { readonly NoCopy?: boolean; readonly Subpath?: string };
  readonly TmpfsOptions?: { readonly SizeBytes?: number; readonly Mode?: number };
  readonly ImageOptions?: { readonly Subpath?: string };
}

/**
 * Mounts → body. Pure.
 * @param anonymousVolumes target → name of the volume that the container before this one had there; it is mounted again by that name
 * @param inMemory target → file of the host; a missing one is an error of the start, never a new directory
 */
export function mountsBody(mounts: readonly MountSpec[], anonymousVolumes: Readonly<Record<string, string>>, inMemory: Readonly<Record<string, string>> = {}): MountsBody {
  const binds: string[] = [];
  const bodies: MountBody[] = [];
  const tmpfs: Record<string, string> = {};
  const declared = new Set(mounts.map((mount) => mount.target));
  for (const mount of mounts) {
    if (mount.kind === 'bind' && (mount.createHostPath === true || mount.selinux !== undefined)) binds.push(bindString(mount));
    else if (mount.kind === 'volume' && mount.bindsDevice) binds.push(volumeBindString(mount));
    else if (mount.kind === 'tmpfs' && mount.options !== undefined) tmpfs[mount.target] = mount.options;
    else bodies.push(mountBody(mount, anonymousVolumes));
  }
  // Volumes that the image declares (VOLUME) stand in no stack file, and yet hold data.
  for (const [target, source] of Object.entries(anonymousVolumes)) {
    if (!declared.has(target)) bodies.push({ Type: 'volume', Source: source, Target: target });
  }
  for (const [target, source] of Object.entries(inMemory)) bodies.push({ Type: 'bind', Source: source, Target: target, ReadOnly: true });
  return { Binds: binds, Mounts: bodies, Tmpfs: tmpfs };
}

type Bind = Extract<MountSpec, { kind: 'bind' }>;

function bindString(mount: Bind): string {
  const options = [mount.readOnly ? 'ro' : 'rw', mount.selinux, mount.propagation].filter((option) => option !== undefined && option !== '');
  return `${mount.source}:${mount.target}:${options.join(',')}`;
}

function volumeBindString(mount: Extract<MountSpec, { kind: 'volume' }>): string {
  return `${mount.source}:${mount.target}:${mount.readOnly ? 'ro' : 'rw'}${mount.noCopy ? ',nocopy' : ''}`;
}

function mountBody(mount: MountSpec, anonymousVolumes: Readonly<Record<string, string>>): MountBody {
  const where = {
    Target: mount.target,
    ...('readOnly' in mount && mount.readOnly ? { ReadOnly: true } : {}),
    ...('consistency' in mount && mount.consistency !== undefined ? { Consistency: mount.consistency } : {}),
  };
  switch (mount.kind) {
    case 'bind':
      return { Type: 'bind', Source: mount.source, ...where, BindOptions: bindOptions(mount) };
    case 'volume':
      return { Type: 'volume', Source: mount.source, ...where, VolumeOptions: { ...(mount.noCopy ? { NoCopy: true } : {}), ...(mount.subpath === undefined ? {} : { Subpath: mount.subpath }) } };
    case 'anonymous': {
      const source = anonymousVolumes[mount.target];
      return { Type: 'volume', ...(source === undefined ? {} : { Source: source }), ...where, VolumeOptions: mount.noCopy ? { NoCopy: true } : {} };
    }
    case 'tmpfs':
      return { Type: 'tmpfs', ...where, TmpfsOptions: { ...(mount.size === undefined ? {} : { SizeBytes: mount.size }), ...(mount.mode === undefined ? {} : { Mode: mount.mode }) } };
    case 'image':
      return { Type: 'image', Source: mount.source, ...where, ...(mount.subpath === undefined ? {} : { ImageOptions: { Subpath: mount.subpath } }) };
    case 'npipe':
    case 'cluster':
      return { Type: mount.kind, Source: mount.source, ...where };
  }
}

function bindOptions(mount: Bind): NonNullable<MountBody['BindOptions']> {
  return {
    ...(mount.propagation === undefined ? {} : { Propagation: mount.propagation }),
    // Since API 1.42; older engines do not know the field and refuse a missing source, as they do for Compose 2.26.
    ...(mount.createHostPath === 'if-able' ? { CreateMountpoint: true } : {}),
    ...(mount.recursive === 'disabled' ? { NonRecursive: true } : {}),
    ...(mount.recursive === 'writable' ? { ReadOnlyNonRecursive: true } : {}),
    ...(mount.recursive === 'readonly' ? { ReadOnlyForceRecursive: true } : {}),
  };
}
