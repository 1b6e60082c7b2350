import type { ContainerFacts, ImageFacts } from '../engine/inspected.ts';
import { bytesText, without } from './picture-values.ts';

/** Volumes that the engine named itself. */
const ANONYMOUS = /^[0-9a-f]{64}$/;

interface Mount {
  readonly Type: string;
  readonly Source?: string;
  readonly Target: string;
  readonly ReadOnly?: boolean;
  readonly BindOptions?: { readonly Propagation?: string; readonly NonRecursive?: boolean } | null;
  readonly VolumeOptions?: { readonly NoCopy?: boolean; readonly Subpath?: string } | null;
  readonly TmpfsOptions?: { readonly SizeBytes?: number; readonly Mode?: number } | null;
}

/**
 * Mounts by their target. Looks at what was asked for (`Binds`, `Mounts`), not at what came of it: only there are all options.
 * Whether a missing directory would have been made is no property of a container that runs, so the two ways of binding are one.
 */
export function mountsPicture({ HostConfig, Volumes }: ContainerFacts, image: ImageFacts): { readonly volumes: Readonly<Record<string, unknown>>; readonly tmpfs: Readonly<Record<string, string>> } {
  const binds = ((HostConfig['Binds'] ?? []) as readonly string[]).map(fromBind);
  const asked = (HostConfig['Mounts'] ?? []) as readonly Mount[];
  // Both ways to ask for one without options do the same.
  const bareTmpfs = asked.filter((mount) => mount.Type === 'tmpfs' && !mount.ReadOnly && !mount.TmpfsOptions?.SizeBytes && !mount.TmpfsOptions?.Mode);
  const mounts = asked.filter((mount) => !bareTmpfs.includes(mount)).map((mount): [string, unknown] => [mount.Target, mountPicture(mount)]);
  const named = new Set([...binds, ...mounts].map(([target]) => target));
  const bare = Object.keys(Volumes ?? {}).filter((target) => !named.has(target)).map((target): [string, unknown] => [target, target]);
  const ofImage = new Set(Object.keys(image.Volumes ?? {}));
  const all = [...binds, ...mounts, ...bare].filter(([target, value]) => !(value === target && ofImage.has(target)));
  return {
    volumes: Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))),
    tmpfs: { ...Object.fromEntries(bareTmpfs.map(({ Target }) => [Target, ''])), ...(HostConfig['Tmpfs'] as Readonly<Record<string, string>> | null | undefined) },
  };
}

/** `/srv:/data:ro,rslave` and `name:/data:nocopy`. */
function fromBind(bind: string): [string, unknown] {
  const [source = '', target = '', options = ''] = bind.split(':');
  const kept = options.split(',').filter((option) => !['', 'rw', 'rprivate'].includes(option)).sort();
  return [target, short(source, target, kept)];
}

function mountPicture(mount: Mount): unknown {
  const { Type, Source = '', Target, ReadOnly } = mount;
  const readOnly = ReadOnly ? ['ro'] : [];
  if (Type === 'bind' && !mount.BindOptions?.NonRecursive) {
    const propagation = mount.BindOptions?.Propagation ?? '';
    return short(Source, Target, [...readOnly, ...(propagation === '' || propagation === 'rprivate' ? [] : [propagation])].sort());
  }
  if (Type === 'volume' && !mount.VolumeOptions?.Subpath) return short(Source, Target, [...(mount.VolumeOptions?.NoCopy ? ['nocopy'] : []), ...readOnly].sort());
  return without({
    type: Type,
    source: Source,
    target: Target,
    read_only: ReadOnly,
    bind: Type === 'bind' ? without({ propagation: mount.BindOptions?.Propagation, recursive: mount.BindOptions?.NonRecursive ? 'disabled' : undefined }) : undefined,
    volume: without({ nocopy: mount.VolumeOptions?.NoCopy, subpath: mount.VolumeOptions?.Subpath }),
    tmpfs: without({ size: mount.TmpfsOptions?.SizeBytes ? bytesText(mount.TmpfsOptions.SizeBytes) : undefined, mode: mount.TmpfsOptions?.Mode }),
  });
}

function short(source: string, target: string, options: readonly string[]): string {
  const from = source === '' || ANONYMOUS.test(source) ? '' : `${source}:`;
  // Options of a volume without a name need the empty one before it: `/data` alone has no place for them.
  if (from === '' && options.length > 0) return `:${target}:${options.join(',')}`;
  return `${from}${target}${options.length > 0 ? `:${options.join(',')}` : ''}`;
}
