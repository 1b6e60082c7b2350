import type { BuildSecret, BuildSpec } from '../model/stack-spec.ts';
import type { CanonicalService } from './canonical-model.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import { isRemoteContext } from './resolve-paths.ts';
import { compact } from './normalize-resources.ts';

type Report = (code: DiagnosticCode, path: readonly (string | number)[], message: string, hint: string) => void;

/** What the engine's own builder cannot do. */
const BUILDKIT_ONLY = ['ssh', 'additional_contexts', 'cache_to', 'entitlements', 'privileged', 'ulimits', 'isolation'] as const;

/** What the engine fetches without anybody's keys. */
const FETCHED = /^(https?:|git:|github\.com\/)/;

/**
 * How to build the image; undefined when the service has no `build`.
 * @param ours where we see a path of the file, because we read the context, and not the engine; undefined: nowhere
 */
export function normalizeBuild(service: CanonicalService, secrets: readonly BuildSecret[], ours: (path: string) => string | undefined, report: Report): BuildSpec | undefined {
  const { build } = service;
  if (!build) return undefined;
  for (const key of BUILDKIT_ONLY) {
    if (build[key] !== undefined) report('compose/unsupported', ['build', key], `build.${key} is not supported yet`, 'Remove it, or build the image elsewhere and name it with "image".');
  }
  const written = build.context ?? '.';
  const remote = isRemoteContext(written);
  const context = remote ? written : (ours(written) ?? written);
  if (!remote && ours(written) === undefined) report('compose/host-path', ['build', 'context'], `Orbitr cannot see ${written} from its container, and it is Orbitr that reads what is built`, `Mount it into Orbitr's container at the same path: -v ${written}:${written}:ro`);
  if (remote && !FETCHED.test(context)) report('compose/unsupported', ['build', 'context'], `the engine cannot fetch ${context} by itself`, 'Name a folder, or an https:// address of a repository or an archive.');
  if ((build.platforms?.length ?? 0) > 1) report('compose/unsupported', ['build', 'platforms'], 'build.platforms names more than one platform', 'Keep the platform of this machine.');
  const args = Object.entries(build.args ?? {}).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return {
    context,
    remote,
    pullable: service.image !== undefined,
    ...compact({
      dockerfile: build.dockerfile,
      dockerfileInline: build.dockerfile_inline,
      target: build.target,
      network: build.network,
      platform: build.platforms?.[0] ?? service.platform,
      shmSize: build.shm_size === undefined ? undefined : Number(build.shm_size),
    }),
    args: Object.fromEntries(args),
    cacheFrom: build.cache_from ?? [],
    labels: build.labels ?? {},
    noCache: build.no_cache ?? false,
    pull: build.pull ?? false,
    extraHosts: (build.extra_hosts ?? []).map((line) => line.replace('=', ':')),
    tags: build.tags ?? [],
    secrets,
  };
}
