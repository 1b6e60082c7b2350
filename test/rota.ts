/**
 * Engine tests that take turns in `.ci/run`, whose machine has two cores and 25 minutes: one half each day. Only `.ci/run` asks for it (`ORBITR_ROTA`): `npm test` and `npm run engine` run all files.
 * What carries everything else (operations, the main job, the command line, rollouts, kills, secrets, pushes, routes) runs each time.
 */
export const ROTA: readonly (readonly string[])[] = [
  ['adopt', 'adopt-containers', 'approvals', 'apps-create', 'faults/engine-restarts', 'faults/files', 'faults/limits', 'faults/memory', 'faults/occupied', 'faults/registries', 'git-catalogue', 'git-plan', 'git-receive', 'moves', 'registry', 'routes-live', 'volumes'],
  ['anonymous-volumes', 'apps-run-b', 'builds', 'faults/api-versions', 'faults/engine-answers', 'faults/signals', 'git-faults', 'git-remote', 'in-a-container', 'routes-both', 'routes-shipped-caddy', 'stack-order', 'template-test', 'why'],
];

/** Files of `test/engine` whose turn is another day. @param now ms since 1970 */
export function restingToday(now: number): readonly string[] {
  const today = Math.floor(now / 86_400_000) % ROTA.length;
  return ROTA.filter((_, turn) => turn !== today).flat().map((name) => `test/engine/${name}.test.ts`);
}
