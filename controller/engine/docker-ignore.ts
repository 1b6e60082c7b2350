/** What a `.dockerignore` leaves out of a build's context. */
export interface DockerIgnore {
  has(path: string): boolean;
  /** Patterns like `!keep` reach into folders that are ignored themselves. */
  readonly exceptions: boolean;
}

/** Where the patterns are, the first that is there: a Dockerfile's own go before the common ones, as BuildKit has it. @param dockerfile relative to the context */
export function dockerIgnoreFiles(dockerfile: string): readonly string[] {
  return [`${dockerfile}.dockerignore`, '.dockerignore'];
}

/** Reads patterns. The library is loaded at the first build. */
export async function parseDockerIgnore(text: string): Promise<DockerIgnore> {
  const { default: dockerignore } = await import('@balena/dockerignore');
  // Its types promise a named default; what CommonJS gives is the function itself.
  const patterns = (dockerignore as unknown as typeof dockerignore.default)({ ignorecase: false }).add(text);
  return { has: (path) => patterns.ignores(path), exceptions: /^\s*!/m.test(text) };
}
