/** What `--mount` and `-v` of `docker run` become. */
export type RunMount = { readonly kind: 'mount'; readonly mount: string | object; readonly volume?: string; readonly driver?: object } | { readonly kind: 'invalid'; readonly reason: string };

const TYPES = new Set(['bind', 'volume', 'tmpfs', 'image']);

/** `-v [SOURCE:]TARGET[:OPTIONS]` is the same text in a stack file; only a named volume is also listed there. */
export function readShortMount(text: string): RunMount {
  const colon = text.indexOf(':');
  const source = colon === -1 ? '' : text.slice(0, colon);
  const named = source !== '' && !/^[./~\\]/.test(source) && !/^[A-Za-z]:[\\/]/.test(text);
  // A shell's folder is `.` alone; Compose tells a path by its beginning.
  return { kind: 'mount', mount: text, ...(named ? { volume: source } : {}) };
}

/** `--mount type=…,source=…,target=…` (Docker CLI, "Add bind mounts or volumes using the --mount option"). */
export function readLongMount(text: string): RunMount {
  const fields = new Map<string, string>();
  const options: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [key = '', ...rest] = part.split('=');
    const value = rest.length === 0 ? 'true' : rest.join('=');
    if (key === 'volume-opt') options[value.split('=')[0] ?? ''] = value.split('=').slice(1).join('=');
    else fields.set(ALIASES[key] ?? key, value);
  }
  const take = (key: string): string | undefined => {
    const value = fields.get(key);
    fields.delete(key);
    return value;
  };
  const [type = 'volume', source, target, readOnly, propagation, consistency] = ['type', 'source', 'target', 'readonly', 'bind-propagation', 'consistency'].map(take);
  const [nocopy, subpath, driver, size, mode] = ['volume-nocopy', 'volume-subpath', 'volume-driver', 'tmpfs-size', 'tmpfs-mode'].map(take);
  if (!TYPES.has(type) || target === undefined) return { kind: 'invalid', reason: `"--mount ${text}" needs a type (bind, volume, tmpfs, image) and a target` };
  const [unknown] = fields.keys();
  if (unknown !== undefined) return { kind: 'invalid', reason: `"${unknown}" of --mount cannot be said in a stack file` };
  const tmpfs = { ...(size && { size }), ...(mode && { mode: Number.parseInt(mode, 8) }) };
  const volume = { ...(nocopy === 'true' && { nocopy: true }), ...(subpath && { subpath }) };
  const mount = {
    type, ...(source && { source }), target, ...(readOnly === 'true' && { read_only: true }), ...(consistency && { consistency }),
    ...(type === 'bind' && { bind: { create_host_path: false, ...(propagation && { propagation }) } }),
    ...(Object.keys(volume).length > 0 && { volume }), ...(Object.keys(tmpfs).length > 0 && { tmpfs }),
  };
  const drivers = { ...(driver && { driver }), ...(Object.keys(options).length > 0 && { driver_opts: options }) };
  return { kind: 'mount', mount, ...(type === 'volume' && source ? { volume: source, ...(Object.keys(drivers).length > 0 && { driver: drivers }) } : {}) };
}

const ALIASES: Readonly<Record<string, string>> = { src: 'source', dst: 'target', destination: 'target', ro: 'readonly' };
