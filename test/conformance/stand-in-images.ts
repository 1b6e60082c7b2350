import { Readable } from 'node:stream';
import { askEngine, callEngine, query } from './engine-http.ts';

/**
 * One small image under every name that the files use. It has something in every place where a file overrides the image's own,
 * so that "absent", "empty" and "the image's" come apart.
 */
export interface StandInImages {
  /** Makes a name usable. A name that the machine has an image for stays as it is. */
  provide(name: string, platform: string | undefined): Promise<void>;
  /** Takes all the names away again. */
  remove(): Promise<void>;
}

const LABEL = 'test.orbitr.conformance';
const CHANGES = ['ENV FROM_IMAGE=yes', 'ENTRYPOINT ["/bin/busybox"]', 'CMD ["true"]', 'VOLUME /from-image', 'EXPOSE 9/tcp', 'WORKDIR /srv', 'HEALTHCHECK CMD true'];

/**
 * @param base an image that is there; its files are used
 * @param run marks the images, so that two runs on one engine take away only their own
 */
export function openStandInImages(base: string, run: string): StandInImages {
  const idOf = new Map<string, Promise<string>>();
  const made = (platform: string): Promise<string> => {
    // An engine does not know every platform there is; what it then makes of its own one is for both sides to find out.
    const known = idOf.get(platform) ?? importImage(base, run, platform).catch((error: unknown) => (platform === '' ? Promise.reject(error) : made('')));
    idOf.set(platform, known);
    return known;
  };
  return {
    async provide(name, platform) {
      const present = await callEngine(`/images/${encodeURI(name)}/json`);
      if (present.status === 200 && !isStandIn(present.bytes)) return;
      const { repository, tag } = splitName(name);
      // Refused for a name that is none: both sides will say so.
      await callEngine(`/images/${await made(platform ?? '')}/tag${query({ repo: repository, tag })}`, { method: 'POST' });
    },
    async remove() {
      const list = await askEngine<readonly { readonly Id: string }[]>(`/images/json${query({ filters: { label: [`${LABEL}=${run}`] } })}`);
      for (const { Id } of list) await callEngine(`/images/${Id}${query({ force: 'true' })}`, { method: 'DELETE' });
    },
  };
}

function isStandIn(bytes: Buffer): boolean {
  const image = JSON.parse(bytes.toString('utf8')) as { readonly Config?: { readonly Labels?: Readonly<Record<string, string>> | null } | null };
  return image.Config?.Labels?.[LABEL] !== undefined;
}

/** Imported, not committed: only an import can be of another platform than the machine. */
async function importImage(base: string, run: string, platform: string): Promise<string> {
  const { Id } = await askEngine<{ readonly Id: string }>('/containers/create', { method: 'POST', body: { Image: base, Cmd: ['true'] } });
  try {
    const { bytes } = await callEngine(`/containers/${Id}/export`);
    const changes = [...CHANGES, `LABEL ${LABEL}=${run}`].map((change) => `&changes=${encodeURIComponent(change)}`).join('');
    const answer = await callEngine(`/images/create${query({ fromSrc: '-', ...(platform === '' ? {} : { platform }) })}${changes}`, { method: 'POST', archive: Readable.from([bytes]) });
    const id = /sha256:[0-9a-f]{64}/.exec(answer.bytes.toString('utf8'))?.[0];
    if (id === undefined) throw new Error(`cannot make an image for ${platform || 'this machine'}: ${answer.bytes.toString('utf8').trim()}`);
    return id;
  } finally {
    await callEngine(`/containers/${Id}?force=true&v=true`, { method: 'DELETE' });
  }
}

// A colon before the last slash belongs to a registry's port.
function splitName(name: string): { readonly repository: string; readonly tag: string } {
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? { repository: name.slice(0, colon), tag: name.slice(colon + 1) } : { repository: name, tag: 'latest' };
}
