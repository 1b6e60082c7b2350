/** As much of `docker compose config --format json` as the surroundings of a file need. Orbitr's canonical form is the same. */
export interface ComposeModel {
  readonly services: Readonly<Record<string, ComposeModelService>>;
  readonly networks?: Readonly<Record<string, ComposeModelNetwork>>;
  readonly volumes?: Readonly<Record<string, { readonly name?: string; readonly external?: boolean }>>;
}

interface ComposeModelService {
  readonly image?: string;
  readonly platform?: string;
  readonly container_name?: string;
  readonly network_mode?: string;
  readonly ipc?: string;
  readonly pid?: string;
  readonly volumes_from?: readonly string[];
  readonly external_links?: readonly string[];
}

interface ComposeModelNetwork {
  readonly name?: string;
  readonly external?: boolean;
  readonly ipam?: { readonly config?: readonly { readonly subnet?: string }[] };
}

/** A service's image; without one Compose calls what it builds after project and service. */
export function imageOf(project: string, name: string, service: ComposeModelService): string {
  return service.image ?? `${project}-${name}`;
}

/** Containers of nobody that the file's services share something with. */
export function foreignContainers(model: ComposeModel): readonly string[] {
  const names = Object.values(model.services).flatMap(({ network_mode, ipc, pid, volumes_from = [], external_links = [] }) => [
    ...[network_mode, ipc, pid, ...volumes_from].flatMap((value) => /^container:([^:]+)/.exec(value ?? '')?.[1] ?? []),
    ...external_links.flatMap((link) => link.split(':')[0] ?? []),
  ]);
  return [...new Set(names)];
}

/** Names that the file fixes on the whole engine: two files that share one cannot be there at once. */
export function fixedNames(project: string, model: ComposeModel): readonly string[] {
  const named = [...Object.values(model.networks ?? {}), ...Object.values(model.volumes ?? {})].flatMap(({ name }) => name ?? []);
  const containers = Object.values(model.services).flatMap(({ container_name }) => container_name ?? []);
  return [...named.filter((name) => !name.startsWith(`${project}_`)), ...containers, ...foreignContainers(model)];
}

/** An address range or a foreign platform's image disturbs any other file: only such a file may be there then. */
export function needsTheEngineAlone(model: ComposeModel): boolean {
  const ranges = Object.values(model.networks ?? {}).some(({ ipam }) => ipam?.config?.some(({ subnet }) => subnet !== undefined));
  return ranges || Object.values(model.services).some(({ platform }) => platform !== undefined);
}
