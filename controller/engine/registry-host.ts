/** Docker Hub, as references leave it out and as people write it. */
export const DOCKER_HUB = 'docker.io';

/**
 * The registry that a reference names: `nginx` → `docker.io`, `localhost:5000/a` → `localhost:5000`.
 * The engine's rule: what stands before the first slash is a host when it has a dot, a port or an upper-case letter, or is `localhost`;
 * `library/nginx` and `me/app` name none. The tempting mistake is to look for a colon: that of `nginx:1.27` is a tag's.
 */
export function registryHost(reference: string): string {
  const slash = reference.indexOf('/');
  const first = reference.slice(0, Math.max(0, slash));
  if (first !== 'localhost' && !/[.:A-Z]/.test(first)) return DOCKER_HUB;
  return knownHost(first);
}

/** The host of a registry as configuration files write it: with a scheme, a path, or one of Docker Hub's other names. */
export function configuredHost(written: string): string {
  return knownHost(written.replace(/^https?:\/\//, '').split('/')[0] ?? '');
}

function knownHost(host: string): string {
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
}
