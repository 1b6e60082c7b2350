/**
 * Labels on everything that Orbitr makes. Ownership is `stack` plus `instance`; what a label says is checked against the inventory.
 * Labels hold content hashes only, never revisions or times: a label cannot be changed without replacing its container.
 */
export const LABEL = {
  stack: 'orbitr.stack',
  service: 'orbitr.service',
  number: 'orbitr.number',
  /** Digest of everything that cannot be changed in place. */
  digest: 'orbitr.digest',
  /** Id in the marker file `stacks/.orbitr`: two folders on one engine never take each other's objects. */
  instance: 'orbitr.instance',
  /** Key of a network or volume in the stack file. */
  key: 'orbitr.key',
  /** On a volume that was made anew: the approval by which the one before it was removed. */
  approval: 'orbitr.approval',
  /** On a container that only runs a command of a deployment: `web/preDeploy`. It has no `service`, because it is none of its replicas. */
  hook: 'orbitr.hook',
  /** On a container whose secrets are files in memory: the name of their folder, which is random and tells nothing. */
  secrets: 'orbitr.secrets',
  /** On a built image: digest of all that went into it. */
  build: 'orbitr.build',
} as const;

/** Compose's own labels, written so that `docker compose ps`, `logs`, `down` and IDEs see the stack. */
export const COMPOSE_LABEL = {
  project: 'com.docker.compose.project',
  service: 'com.docker.compose.service',
  number: 'com.docker.compose.container-number',
  oneoff: 'com.docker.compose.oneoff',
  configHash: 'com.docker.compose.config-hash',
  workingDir: 'com.docker.compose.project.working_dir',
  configFiles: 'com.docker.compose.project.config_files',
  dependsOn: 'com.docker.compose.depends_on',
  network: 'com.docker.compose.network',
  volume: 'com.docker.compose.volume',
} as const;

/** Namespaces that a stack file may not write labels in. */
export const RESERVED_LABEL_PREFIXES = ['orbitr.', 'com.docker.compose.'] as const;
