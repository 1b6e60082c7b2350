/** One line of configuration: `core.symlinks`, `false`. */
export type ConfigLine = readonly [key: string, value: string];

export interface GitEnvironmentOptions {
  /** Absolute path of the repository; without one git is told nothing, and must be told where to look. */
  readonly gitDirectory?: string;
  /** Beside what always holds; a later line wins. */
  readonly config?: readonly ConfigLine[];
  /** Further variables, each named here on purpose. */
  readonly variables?: Readonly<Record<string, string>>;
}

/**
 * What holds for every git that Orbitr starts. It is handed over in the environment, where it beats the repository's own configuration and reaches the
 * programs that git starts in turn. Nothing that came with a repository may run, and nothing leaves the two transports that are meant.
 */
const HARDENED: readonly ConfigLine[] = [
  ['safe.directory', '*'],
  ['core.hooksPath', '/dev/null'],
  ['core.symlinks', 'false'],
  ['core.fsmonitor', 'false'],
  ['core.untrackedCache', 'false'],
  ['core.attributesFile', '/dev/null'],
  ['core.pager', 'cat'],
  ['core.quotePath', 'false'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.https.allow', 'always'],
  ['protocol.ssh.allow', 'always'],
  ['http.followRedirects', 'false'],
  ['credential.helper', ''],
  ['transfer.fsckObjects', 'true'],
  ['transfer.hideRefs', 'refs/orbitr'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['commit.gpgSign', 'false'],
  ['push.gpgSign', 'false'],
  ['log.showSignature', 'false'],
  ['diff.external', ''],
  ['diff.ignoreSubmodules', 'all'],
];

/** The whole environment of a git process. Of Orbitr's own only PATH gets through. */
export function gitEnvironment({ gitDirectory, config = [], variables = {} }: GitEnvironmentOptions): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: '/dev/null',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    ...(gitDirectory === undefined ? {} : { GIT_DIR: gitDirectory }),
    ...configVariables([...HARDENED, ...config]),
    ...variables,
  };
}

function configVariables(lines: readonly ConfigLine[]): Record<string, string> {
  const variables: Record<string, string> = { GIT_CONFIG_COUNT: String(lines.length) };
  for (const [index, [key, value]] of lines.entries()) {
    variables[`GIT_CONFIG_KEY_${index}`] = key;
    variables[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return variables;
}
