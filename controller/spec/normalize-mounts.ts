import type { InjectedFile, MountSpec } from '../model/container-settings.ts';
import type { CanonicalFile, CanonicalGrant, CanonicalModel, CanonicalMount, CanonicalService } from './canonical-model.ts';
import { digestOfBytes } from './digest.ts';
import { contentOf, reportUnreadable } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { compact } from './normalize-resources.ts';
import type { Span } from './source-text.ts';

export interface Mounts {
  /** Sorted by target. */
  readonly mounts: readonly MountSpec[];
  readonly files: readonly InjectedFile[];
}

/** Where the definition and the use of a config or secret stand. */
export type PlaceOf = (path: readonly (string | number)[]) => Span;

/** All that is mounted or put into a container: volumes, tmpfs, configs and secrets. */
export function normalizeMounts(name: string, service: CanonicalService, model: CanonicalModel, place: PlaceOf, context: LoadContext): Mounts {
  const mounts: MountSpec[] = (service.volumes ?? []).map((mount) => normalizeMount(mount, model));
  for (const entry of service.tmpfs ?? []) {
    const colon = entry.indexOf(':');
    mounts.push({ kind: 'tmpfs', target: colon === -1 ? entry : entry.slice(0, colon), readOnly: false, options: colon === -1 ? '' : entry.slice(colon + 1) });
  }
  const files: InjectedFile[] = [];
  for (const section of ['configs', 'secrets'] as const) {
    for (const grant of service[section] ?? []) {
      const file = model[section]?.[grant.source];
      const granted = file && normalizeGrant(grant, file, section, place, context);
      if (granted?.kind === 'file') files.push(granted.file);
      else if (granted) mounts.push(granted.mount);
      if (granted?.kind === 'file' && service.read_only) {
        const message = `services.${name} is read_only, so the contents of ${section}.${grant.source} cannot be put into it`;
        context.findings.error('compose/conflict', message, place(['services', name, 'read_only']), 'Use "file:" instead, or remove "read_only".');
      }
    }
  }
  return { mounts: mounts.toSorted((a, b) => (a.target < b.target ? -1 : 1)), files: files.toSorted((a, b) => (a.target < b.target ? -1 : 1)) };
}

function normalizeMount(mount: CanonicalMount, model: CanonicalModel): MountSpec {
  const { target, source = '' } = mount;
  const readOnly = mount.read_only ?? false;
  if (mount.type === 'bind') {
    const { propagation, selinux, recursive } = mount.bind ?? {};
    // The short form asks for a missing directory to be made. The long form that does not say is where the specification changed its mind.
    return { kind: 'bind', source, target, readOnly, createHostPath: mount.bind?.create_host_path ?? 'if-able', ...compact({ propagation, selinux, recursive }) };
  }
  if (mount.type === 'volume') {
    const noCopy = mount.volume?.nocopy ?? false;
    if (mount.source === undefined) return { kind: 'anonymous', target, readOnly, noCopy };
    return { kind: 'volume', source: model.volumes?.[source]?.name ?? source, key: source, target, readOnly, noCopy, ...compact({ subpath: mount.volume?.subpath }) };
  }
  if (mount.type === 'tmpfs') {
    return { kind: 'tmpfs', target, readOnly, ...compact({ size: mount.tmpfs?.size === undefined ? undefined : Number(mount.tmpfs.size), mode: mount.tmpfs?.mode }) };
  }
  if (mount.type === 'image') return { kind: 'image', source, target, ...compact({ subpath: mount.image?.subpath }) };
  return { kind: mount.type === 'npipe' ? 'npipe' : 'cluster', source, target, readOnly };
}

type Granted = { readonly kind: 'file'; readonly file: InjectedFile } | { readonly kind: 'mount'; readonly mount: MountSpec };

/** A file is mounted read-only, with its content's digest so that a change of it shows; anything else is written into the container. */
function normalizeGrant(grant: CanonicalGrant, file: CanonicalFile, section: 'configs' | 'secrets', place: PlaceOf, context: LoadContext): Granted | undefined {
  const { findings } = context;
  const at = place([section, grant.source]);
  const folder = section === 'secrets' ? '/run/secrets/' : '/';
  const target = grant.target === undefined ? folder + grant.source : grant.target.startsWith('/') ? grant.target : folder + grant.target;
  if (file.external || file.driver !== undefined || file.template_driver !== undefined) {
    findings.error('compose/unsupported', `${section}.${grant.source} is kept by Docker Swarm, which a single engine does not have`, at, 'Use "file:", "environment:" or "content:".');
    return undefined;
  }
  if (file.file !== undefined) {
    const content = contentOf(file.file, context);
    if (!content) return undefined;
    if (content.kind === 'missing' || content.kind === 'directory' || content.kind === 'unreadable') {
      reportUnreadable(file.file, content, place([section, grant.source, 'file']), context);
      return undefined;
    }
    const contentDigest = digestOfBytes(content.kind === 'text' ? content.text : content.bytes);
    return { kind: 'mount', mount: { kind: 'bind', source: file.file, target, readOnly: true, createHostPath: false, contentDigest } };
  }
  const text = file.content ?? context.variables.get(file.environment ?? '');
  if (text === undefined) {
    findings.error('compose/required-variable', `${section}.${grant.source} takes the variable ${file.environment ?? ''}, which is not set`, at, `Set ${file.environment ?? 'it'} in the .env file beside the stack file.`);
    return undefined;
  }
  const [uid, gid] = [Number(grant.uid ?? 0), Number(grant.gid ?? 0)];
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) {
    findings.error('compose/bad-value', `${section}.${grant.source} needs numbers as uid and gid`, at, 'Write the number of the user, not the name.');
    return undefined;
  }
  const content = Buffer.from(text, 'utf8').toString('base64');
  return { kind: 'file', file: { target, content, uid, gid, mode: grant.mode ?? 0o444, secret: section === 'secrets' } };
}
