/**
 * Engine tests that take turns in `.ci/run`, whose machine has two cores and 25 minutes: a part each day. Only `.ci/run` asks for it (`ORBITR_ROTA`):
 * `npm test` and `npm run engine` run all files.
 * What carries everything else (operations, the main job, the command line, rollouts, kills, secrets, pushes, routes) runs each time.
 */
export const ROTA: readonly (readonly string[])[] = [
  ['adopt', 'adopt-containers', 'faults/engine-answers', 'faults/files', 'faults/limits', 'git-receive', 'git-remote', 'moves', 'volumes'],
  ['anonymous-volumes', 'approvals', 'builds', 'faults/engine-restarts', 'faults/memory', 'faults/occupied', 'faults/registries', 'git-plan', 'registry', 'routes-live'],
  ['app-migrations', 'apps-create', 'catalogue-cli', 'index-catalogue'],
  ['faults/api-versions', 'faults/signals', 'git-faults', 'in-a-container', 'routes-both', 'routes-shipped-caddy', 'stack-order', 'why'],
  ['apps-run-b', 'apps-run-d', 'conformance', 'git-catalogue'],
  ['apps-run-c', 'apps-run-e', 'template-test'],
];

/** Files of `test/engine` whose turn is another day. @param now ms since 1970 */
export function restingToday(now: number): readonly string[] {
  const today = Math.floor(now / 86_400_000) % ROTA.length;
  return ROTA.filter((_, turn) => turn !== today).flat().map((name) => `test/engine/${name}.test.ts`);
}
