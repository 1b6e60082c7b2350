/**
 * Engine tests that take turns in `.ci/run`, whose machine has two cores and 25 minutes: a third each day. Only `.ci/run` asks for it (`ORBITR_ROTA`):
 * `npm test` and `npm run engine` run all files.
 * What carries everything else (operations, the main job, the command line, rollouts, kills, secrets, pushes, routes) runs each time.
 */
export const ROTA: readonly (readonly string[])[] = [
  ['apps-run-c', 'faults/api-versions', 'faults/signals', 'git-faults', 'in-a-container', 'routes-both', 'routes-shipped-caddy', 'stack-order', 'template-test', 'why'],
  ['adopt', 'adopt-containers', 'app-migrations', 'apps-run-b', 'faults/engine-answers', 'faults/files', 'faults/limits', 'catalogue-cli', 'git-catalogue', 'git-receive', 'git-remote', 'moves', 'volumes'],
  ['anonymous-volumes', 'approvals', 'apps-create', 'apps-run-d', 'builds', 'faults/engine-restarts', 'faults/memory', 'faults/occupied', 'faults/registries', 'git-plan', 'registry', 'routes-live'],
];

/** Files of `test/engine` whose turn is another day. @param now ms since 1970 */
export function restingToday(now: number): readonly string[] {
  const today = Math.floor(now / 86_400_000) % ROTA.length;
  return ROTA.filter((_, turn) => turn !== today).flat().map((name) => `test/engine/${name}.test.ts`);
}
