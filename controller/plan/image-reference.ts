/**
 * The form under which the engine lists an image: `nginx` and `docker.io/library/nginx` are both `nginx:latest`.
 * A reference with a digest loses its tag, as the engine's RepoDigests do. Image ids stay as they are.
 */
export function imageListName(reference: string): string {
  if (/^sha256:[0-9a-f]{64}$/.test(reference)) return reference;
  const short = reference.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  const at = short.indexOf('@');
  if (at >= 0) return `${withoutTag(short.slice(0, at))}${short.slice(at)}`;
  return hasTag(short) ? short : `${short}:latest`;
}

// A colon before the last slash belongs to a registry's port, not to a tag.
function hasTag(name: string): boolean {
  return name.lastIndexOf(':') > name.lastIndexOf('/');
}

function withoutTag(name: string): string {
  return hasTag(name) ? name.slice(0, name.lastIndexOf(':')) : name;
}
