import { divideMount, servicesOf } from './compose-texts.ts';
import type { ForeignApp, Mapping } from './foreign-app.ts';
import { list, mapping, text } from './plain.ts';

export interface StoredData {
  readonly compose: Mapping;
  /** Files for the template's `config/`, by their path there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Volume → where it is mounted first. */
  readonly volumes: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

interface Mount {
  readonly source: string;
  readonly target: string;
  readonly options: readonly string[];
}

/**
 * Other tools keep an app's data in folders of the machine. Here each such folder becomes a volume of the stack; a folder that has another one
 * inside of it stays a folder below the stack, for a volume cannot hold another. Files that come with the app go to `config/`, those with variables
 * in their text become configs of Compose, whose own rules fill them in.
 */
export function storeData(compose: Mapping, app: Pick<ForeignApp, 'dataFolders' | 'shipped' | 'written'>): StoredData {
  const { dataFolders, shipped } = app;
  const written = app.written ?? new Map<string, string>();
  const inside = (source: string): string | undefined => insideOf(source, dataFolders);
  const mounts = servicesOf(compose).flatMap(([, service]) => list(service['volumes']).flatMap((mount) => readMount(mount) ?? []));
  const folders = new Set(mounts.flatMap(({ source }) => inside(source) ?? []));
  const files = new Map<string, Uint8Array>();
  const volumes = new Map<string, string>();
  const configs: Mapping = {};
  const problems: string[] = [];

  const place = (path: string, target: string): string => {
    const below = [...shipped].filter(([file]) => file === path || file.startsWith(`${path}/`) || path === '');
    for (const [file, bytes] of below) files.set(file, bytes);
    if (below.length > 0) return `./config/${path}`;
    const nested = [...folders].some((other) => other !== path && (other.startsWith(`${path}/`) || path.startsWith(`${other}/`) || path === '' || other === ''));
    if (nested || /\.[a-z0-9]{1,5}$/i.test(path)) return path === '' ? './data' : `./data/${path}`;
    const name = volumeName(path);
    if (!volumes.has(name)) volumes.set(name, target);
    return name;
  };
  const configsOf = (path: string, target: string): readonly Mapping[] =>
    [...written].filter(([file]) => file === path || file.startsWith(`${path}/`)).map(([file, content]) => {
      const key = volumeName(file);
      configs[key] = { content };
      return { source: key, target: file === path ? target : `${target.replace(/\/$/, '')}/${file.slice(path.length + 1)}` };
    });

  const services = Object.fromEntries(servicesOf(compose).map(([name, service]) => {
    const extra: Mapping[] = [];
    const kept = list(service['volumes']).flatMap((mount): unknown[] => {
      const read = readMount(mount);
      const path = read === undefined ? undefined : inside(read.source);
      if (read === undefined || path === undefined) return [mount];
      if (path.split('/').includes('..')) {
        problems.push(`${name} mounts ${read.source}, outside of its own folder`);
        return [];
      }
      const own = configsOf(path, read.target);
      extra.push(...own);
      if (own.length > 0 && ![...shipped.keys()].some((file) => file.startsWith(`${path}/`))) return [];
      return [[place(path, read.target), read.target, ...read.options].join(':')];
    });
    if (service['volumes'] === undefined) return [name, service];
    const { volumes: _volumes, ...rest } = service;
    return [name, { ...rest, ...(kept.length === 0 ? {} : { volumes: kept }), ...(extra.length === 0 ? {} : { configs: [...list(service['configs']), ...extra] }) }];
  }));
  const allConfigs = { ...mapping(compose['configs']), ...configs };
  return {
    compose: { ...compose, services, ...(Object.keys(allConfigs).length === 0 ? {} : { configs: allConfigs }) },
    files,
    volumes,
    problems,
  };
}

/** The path below the data folder; undefined: it is something else. */
function insideOf(source: string, folders: readonly string[]): string | undefined {
  const folder = folders.find((one) => source.startsWith(one) || `${source}/` === one);
  return folder === undefined ? undefined : source.slice(folder.length).replace(/^\/+|\/+$/g, '').replace(/^(?:\.\/)+/, '');
}

function readMount(mount: unknown): Mount | undefined {
  if (typeof mount === 'string') {
    const [source = '', target, ...options] = divideMount(mount);
    // Labels of SELinux are for folders of the machine.
    return target === undefined ? undefined : { source, target, options: options.flatMap((each) => each.split(',').filter((word) => !/^[zZ]$/.test(word)).join(',') || []) };
  }
  const given = mapping(mount);
  if (text(given['type']) !== 'bind' || text(given['source']) === '' || text(given['target']) === '') return undefined;
  return { source: text(given['source']), target: text(given['target']), options: given['read_only'] === true ? ['ro'] : [] };
}

function volumeName(path: string): string {
  return path.replace(/^data\//, '').toLowerCase().replace(/[^a-z0-9_.-]+/g, '-').replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '') || 'data';
}
