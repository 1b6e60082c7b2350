import { join, resolve } from 'node:path';
import { Remote } from '../../git/follow/remote.ts';
import type { RemoteAddress } from '../../git/follow/remote-address.ts';
import type { ConfigLine } from '../../git/git-environment.ts';
import type { MirrorRef } from '../../git/mirror/mirror.ts';
import { mirrorRepository, openMirror } from '../../git/mirror/mirror.ts';
import { installPrograms } from '../../git/programs/install-programs.ts';
import { OrbitrError } from '../../model/errors.ts';
import { gitShelf } from '../../registry/git-shelf.ts';
import type { Shelf } from '../../registry/shelf.ts';
import { readSecret } from '../git/git-secrets.ts';
import type { CatalogueSettings } from '../settings.ts';
import { judgedHost, repositoryAddress } from './repository-address.ts';

type RepositorySettings = CatalogueSettings & { readonly git: string };

/** Bytes of one pack. */
const LARGEST_PACK = 512 * 1024 * 1024;
/** What other tools keep beside an app, and nobody reads here. */
const PICTURES = /\.(?:png|jpe?g|webp|gif|ico|mp4|webm|avif)$/i;

/** A repository of `catalogues` in orbitr.yaml. An address that is none is said at the first fetch, and takes nothing from the other catalogues. */
export function repositoryShelf(settings: RepositorySettings, stacks: string, data: string): Shelf {
  const { name, git, keys = [], format } = settings;
  const folder = join(data, 'catalogues', name);
  const ref = refOf(settings);
  const remote = async (): Promise<Remote> => remoteOf(settings, repositoryAddress(git), await installPrograms(data, join(data, 'git', 'none')), stacks, data);
  const mirror = openMirror({ folder, remote, url: git, ref, directory: settings.directory ?? '', skip: (path) => format !== undefined && PICTURES.test(path), now: Date.now });
  return gitShelf({
    name,
    address: `${git}${ref.kind === 'main' ? '' : ` (${ref.kind} ${ref.kind === 'commit' ? ref.name.slice(0, 12) : ref.name})`}`,
    checkout: { ...mirror, fetch: () => mirror.fetch().catch(explain) },
    cache: join(folder, 'index'),
    keys,
    pinned: ref.kind === 'commit',
    format,
    now: Date.now,
    steady: () => performance.now(),
  });
}

function refOf({ branch, tag, commit }: RepositorySettings): MirrorRef {
  if (commit !== undefined) return { kind: 'commit', name: commit };
  if (tag !== undefined) return { kind: 'tag', name: tag };
  return branch === undefined ? { kind: 'main' } : { kind: 'branch', name: branch };
}

function remoteOf(settings: RepositorySettings, address: RemoteAddress, programs: Awaited<ReturnType<typeof installPrograms>>, stacks: string, data: string): Remote {
  const { allow = [] } = settings;
  return new Remote({
    repository: mirrorRepository(join(data, 'catalogues', settings.name)),
    address,
    branch: '',
    programs,
    maxPack: LARGEST_PACK,
    secrets: async () => {
      const password = await readSecret({ file: settings.tokenFile, variable: settings.tokenEnv }, stacks, process.env);
      const place = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(stacks, path));
      const [caFile, keyFile] = [place(settings.caFile), place(settings.sshKeyFile)];
      return { ...(settings.username === undefined ? {} : { username: settings.username }), ...(password === undefined ? {} : { password }), ...(caFile === undefined ? {} : { caFile }), ...(keyFile === undefined ? {} : { keyFile }), knownHostsFile: place(settings.knownHostsFile) ?? join(data, 'git', 'known_hosts') };
    },
    config: () => pinnedHost(address, allow),
  });
}

/** The host is looked up once and judged; over https git then connects to just that address. */
async function pinnedHost(remote: RemoteAddress, allow: readonly string[]): Promise<readonly ConfigLine[]> {
  const { name, port, address } = await judgedHost(remote, allow);
  return remote.kind === 'https' ? [['http.curloptResolve', `${name}:${port}:${address.includes(':') ? `[${address}]` : address}`]] : [];
}

/** Words of the room that fetches stacks speak of other keys of orbitr.yaml. */
function explain(thrown: unknown): never {
  if (!(thrown instanceof OrbitrError) || !thrown.code.startsWith('git/')) throw thrown;
  throw new OrbitrError({ code: 'catalogue/unreachable', kind: 'transient', message: thrown.message, hint: 'What was fetched last is used until it can be. Check the address, branch, tag or commit, and the token or key of the catalogue in orbitr.yaml.', cause: thrown });
}
