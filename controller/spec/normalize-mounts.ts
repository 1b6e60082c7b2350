import type { InjectedFile, MountSpec } from '../model/container-settings.ts';
import type { CanonicalFile, CanonicalGrant, CanonicalModel, CanonicalMount, CanonicalService } from './canonical-model.ts';
import { digestOfBytes } from './digest.ts';
import { contentOf, reportUnreadable } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { locatePath } from './locate-path.ts';
import { spanAt } from './node.ts';
import type { MapNode } from './node.ts';
import type { Span } from './source-text.ts';
import { unsealedFile, unsealedText } from './unsealed.ts';
import { compact } from './normalize-resources.ts';
import { warnMissingSource } from './warn-missing-source.ts';

export interface Mounts {
  /** Sorted by target. */
  readonly mounts: readonly MountSpec[];
  readonly files: readonly InjectedFile[];
}

/** All that is mounted or put into a container: volumes, tmpfs, configs and secrets. */
export function normalizeMounts(name: string, service: CanonicalService, model: CanonicalModel, root: MapNode, context: LoadContext): Mounts {
  const mounts: MountSpec[] = (service.volumes ?? []).map((mount, index) =>
    mount.type === 'bind' ? normalizeBind(mount, ['services', name, 'volumes', index, 'source'], root, context) : normalizeMount(mount, model),
  );
  for (const entry of service.tmpfs ?? []) {
    const colon = entry.indexOf(':');
    mounts.push({ kind: 'tmpfs', target: colon === -1 ? entry : entry.slice(0, colon), readOnly: false, options: colon === -1 ? '' : entry.slice(colon + 1) });
  }
  const files: InjectedFile[] = [];
  for (const section of ['configs', 'secrets'] as const) {
    for (const grant of service[section] ?? []) {
      const file = model[section]?.[grant.source];
      const granted = file && normalizeGrant(grant, file, section, root, context);
      if (granted?.kind === 'file') files.push(granted.file);
      else if (granted) mounts.push(granted.mount);
      if (granted?.kind === 'file' && service.read_only) {
        const message = `services.${name} is read_only, so the contents of ${section}.${grant.source} cannot be put into it`;
        context.findings.error('compose/conflict', message, spanAt(root, ['services', name, 'read_only'], true), 'Use "file:" instead, or remove "read_only".');
      }
    }
  }
  return { mounts: mounts.toSorted((a, b) => (a.target < b.target ? -1 : 1)), files: files.toSorted((a, b) => (a.target < b.target ? -1 : 1)) };
}

function normalizeBind(mount: CanonicalMount, at: readonly (string | number)[], root: MapNode, context: LoadContext): MountSpec {
  const { propagation, selinux, recursive, create_host_path: create } = mount.bind ?? {};
  const { onHost, ours } = locatePath(mount.source ?? '', at, root, context);
  if (mount.volume?.nocopy) context.findings.error('compose/volume', `"nocopy" is for volumes, and ${mount.source ?? 'this'} is a path`, spanAt(root, at), 'Remove "nocopy": nothing is ever copied into a path of the host.');
  warnMissingSource(mount, ours, spanAt(root, at), context);
  // The short form asks for a missing directory to be made. The long form that does not say is where the specification changed its mind.
  return { kind: 'bind', source: onHost, target: mount.target, readOnly: mount.read_only ?? false, createHostPath: create ?? 'if-able', ...compact({ propagation, selinux, recursive, consistency: mount.consistency }) };
}

function normalizeMount(mount: CanonicalMount, model: CanonicalModel): MountSpec {
  const { target, source = '', consistency } = mount;
  const readOnly = mount.read_only ?? false;
  if (mount.type === 'volume') {
    const noCopy = mount.volume?.nocopy ?? false;
    if (mount.source === undefined) return { kind: 'anonymous', target, readOnly, noCopy };
    const { name = source, driver, driver_opts: options } = model.volumes?.[source] ?? {};
    const bindsDevice = (driver ?? 'local') === 'local' && options?.['o'] === 'bind' && options['device'] !== undefined;
    return { kind: 'volume', source: name, key: source, target, readOnly, noCopy, ...(bindsDevice && { bindsDevice }), ...compact({ subpath: mount.volume?.subpath, consistency }) };
  }
  if (mount.type === 'tmpfs') {
    return { kind: 'tmpfs', target, readOnly, ...compact({ size: mount.tmpfs?.size === undefined ? undefined : Number(mount.tmpfs.size), mode: mount.tmpfs?.mode, consistency }) };
  }
  if (mount.type === 'image') return { kind: 'image', source, target, ...compact({ subpath: mount.image?.subpath }) };
  return { kind: mount.type === 'npipe' ? 'npipe' : 'cluster', source, target, readOnly };
}

type Granted = { readonly kind: 'file'; readonly file: InjectedFile } | { readonly kind: 'mount'; readonly mount: MountSpec };

/** A file is mounted read-only, with its content's digest so that a change of it shows; anything else is written into the container. */
function normalizeGrant(grant: CanonicalGrant, file: CanonicalFile, section: 'configs' | 'secrets', root: MapNode, context: LoadContext): Granted | undefined {
  const { findings } = context;
  const at = spanAt(root, [section, grant.source], true);
  const folder = section === 'secrets' ? '/run/secrets/' : '/';
  const target = grant.target === undefined ? folder + grant.source : grant.target.startsWith('/') ? grant.target : folder + grant.target;
  if (file.external || file.driver !== undefined || file.template_driver !== undefined) {
    findings.error('compose/unsupported', `${section}.${grant.source} is kept by Docker Swarm, which a single engine does not have`, at, 'Use "file:", "environment:" or "content:".');
    return undefined;
  }
  if (file.file !== undefined) {
    const path = [section, grant.source, 'file'];
    const { ours } = locatePath(file.file, path, root, context);
    const sealed = ours === undefined ? undefined : unsealedFile(ours, context);
    if (sealed === 'refused') return undefined;
    if (sealed === undefined) {
      const mount = mountFile(file.file, target, path, root, context);
      return mount && { kind: 'mount', mount };
    }
    // What stands on the disk is sealed: what it holds is put into the container.
    return injected(sealed.content, target, grant, section, at, context);
  }
  const written = file.content ?? context.variables.get(file.environment ?? '');
  const text = written === undefined ? undefined : unsealedText(written, at, context);
  if (text === undefined) {
    findings.error('compose/required-variable', `${section}.${grant.source} takes the variable ${file.environment ?? ''}, which is not set`, at, `Set ${file.environment ?? 'it'} in the .env file beside the stack file.`);
    return undefined;
  }
  return injected(text, target, grant, section, at, context);
}

function injected(text: string, target: string, grant: CanonicalGrant, section: 'configs' | 'secrets', at: Span | undefined, { findings }: LoadContext): Granted | undefined {
  const [uid, gid] = [Number(grant.uid ?? 0), Number(grant.gid ?? 0)];
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) {
    findings.error('compose/bad-value', `${section}.${grant.source} needs numbers as uid and gid`, at, 'Write the number of the user, not the name.');
    return undefined;
  }
  const content = Buffer.from(text, 'utf8').toString('base64');
  return { kind: 'file', file: { target, content, uid, gid, mode: grant.mode ?? 0o444, secret: section === 'secrets' } };
}

/** Its content is read where we see it, and mounted from where the engine does. */
function mountFile(file: string, target: string, path: readonly string[], root: MapNode, context: LoadContext): MountSpec | undefined {
  const { onHost, ours } = locatePath(file, path, root, context);
  if (ours === undefined) {
    const hint = `Mount it into Orbitr's container at the same path: -v ${file}:${file}:ro`;
    context.findings.error('compose/host-path', `${file} is a path of the host that Orbitr cannot see from its container, so that a change of the file would go unnoticed`, spanAt(root, path), hint);
    return undefined;
  }
  const content = contentOf(ours, context);
  if (!content) return undefined;
  if (content.kind === 'missing' || content.kind === 'directory' || content.kind === 'unreadable') {
    reportUnreadable(ours, content, spanAt(root, path, true), context);
    return undefined;
  }
  const contentDigest = digestOfBytes(content.kind === 'text' ? content.text : content.bytes);
  return { kind: 'bind', source: onHost, target, readOnly: true, createHostPath: false, contentDigest };
}
