import { COMPOSE_LABEL } from '../../controller/model/labels.ts';
import { askEngine, callEngine, query } from './engine-http.ts';

/** What the engine says of one object, as it says it. */
export type Inspection = { readonly [field: string]: unknown };

/** Everything on the engine that carries a project's label, inspected. */
export interface ProjectObjects {
  readonly containers: readonly Inspection[];
  readonly networks: readonly Inspection[];
  readonly volumes: readonly Inspection[];
  /** Names of all networks of the engine by id. */
  readonly networkNames: ReadonlyMap<string, string>;
  /** Container name → files that were written into it after its creation: path → facts and content. */
  readonly files: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

interface Listed {
  readonly Id: string;
  readonly Labels: Readonly<Record<string, string>>;
}

interface Labelled {
  readonly Name: string;
  readonly Labels: Readonly<Record<string, string>>;
}

interface Lists {
  readonly containers: readonly Listed[];
  readonly networks: readonly Listed[];
  readonly volumes: readonly Labelled[];
}

async function list(label: string): Promise<Lists> {
  const filters = { label: [label] };
  const [containers, networks, volumes] = await Promise.all([
    askEngine<readonly Listed[]>(`/containers/json${query({ all: 'true', filters })}`),
    askEngine<readonly Listed[]>(`/networks${query({ filters })}`),
    askEngine<{ readonly Volumes: readonly Labelled[] | null }>(`/volumes${query({ filters })}`),
  ]);
  return { containers, networks, volumes: volumes.Volumes ?? [] };
}

export async function inspectProject(project: string): Promise<ProjectObjects> {
  const listed = await list(`${COMPOSE_LABEL.project}=${project}`);
  const inspect = <T>(paths: readonly string[]): Promise<readonly T[]> => Promise.all(paths.map((path) => askEngine<T>(path)));
  const containers = await inspect<Inspection>(listed.containers.map(({ Id }) => `/containers/${Id}/json`));
  const networks = await inspect<Inspection>(listed.networks.map(({ Id }) => `/networks/${Id}`));
  const volumes = await inspect<Inspection>(listed.volumes.map(({ Name }) => `/volumes/${encodeURIComponent(Name)}`));
  const files = await Promise.all(containers.map(async (container) => [String(container['Name']), await writtenFiles(String(container['Id']))] as const));
  const all = await askEngine<readonly { readonly Id: string; readonly Name: string }[]>('/networks');
  return { containers, networks, volumes, networkNames: new Map(all.map(({ Id, Name }) => [Id, Name])), files: new Map(files) };
}

/** Removes all of it, also what a half-done creation left. */
export async function removeProject(project: string): Promise<void> {
  await remove(await list(`${COMPOSE_LABEL.project}=${project}`));
}

/** Removes what came too late: the engine goes on creating after a client that failed elsewhere has left. */
export async function removeProjects(prefix: string): Promise<void> {
  const { containers, networks, volumes } = await list(COMPOSE_LABEL.project);
  const late = ({ Labels }: { readonly Labels: Readonly<Record<string, string>> }): boolean => Labels[COMPOSE_LABEL.project]?.startsWith(prefix) ?? false;
  await remove({ containers: containers.filter(late), networks: networks.filter(late), volumes: volumes.filter(late) });
}

async function remove({ containers, networks, volumes }: Lists): Promise<void> {
  await Promise.all(containers.map(({ Id }) => callEngine(`/containers/${Id}?force=true&v=true`, { method: 'DELETE' })));
  await Promise.all([...networks.map(({ Id }) => `/networks/${Id}`), ...volumes.map(({ Name }) => `/volumes/${encodeURIComponent(Name)}`)].map((path) => callEngine(path, { method: 'DELETE' })));
}

const WRITTEN_FIRST = 512;

/** A container that never ran differs from its image by what was copied into it, and by nothing else. */
async function writtenFiles(id: string): Promise<Readonly<Record<string, string>>> {
  const changes = (await askEngine<readonly { readonly Path: string; readonly Kind: number }[] | null>(`/containers/${id}/changes`)) ?? [];
  const added = changes.filter(({ Kind }) => Kind === 1).map(({ Path }) => Path);
  const leaves = added.filter((path) => !added.some((other) => other.startsWith(`${path}/`)));
  return Object.fromEntries(await Promise.all(leaves.map(async (path) => [path, await readFile(id, path)] as const)));
}

/** The first header block of a tar holds mode, owner and size in octal; after it comes the content. */
async function readFile(id: string, path: string): Promise<string> {
  const { status, bytes } = await callEngine(`/containers/${id}/archive${query({ path })}`);
  if (status !== 200) return `unreadable (${status})`;
  const field = (from: number, length: number): number => parseInt(bytes.toString('latin1', from, from + length), 8) || 0;
  const size = field(124, 12);
  return `mode ${field(100, 8).toString(8)} uid ${field(108, 8)} gid ${field(116, 8)}: ${bytes.toString('base64', WRITTEN_FIRST, WRITTEN_FIRST + size)}`;
}
