import type { Project } from '../../adoption/review.ts';
import { projectOf } from '../../adoption/review.ts';
import { OrbitrError } from '../../model/errors.ts';
import { COMPOSE_LABEL } from '../../model/labels.ts';
import type { ObservedState } from '../../model/observed-state.ts';

/** What Docker Compose runs under a name. @throws OrbitrError `adopt/no-such-project` with the names that there are */
export function findProject(name: string, observed: ObservedState): Project {
  const project = projectOf(name, observed);
  if (project.members.length === 0) throw noSuchProject(name, observed);
  return project;
}

function noSuchProject(name: string, { containers }: ObservedState): OrbitrError {
  const projects = [...new Set(containers.flatMap(({ labels }) => labels[COMPOSE_LABEL.project] ?? []))].sort().join(', ');
  return new OrbitrError({ code: 'adopt/no-such-project', kind: 'terminal', message: `Docker Compose runs no project "${name}" on this engine`, hint: projects === '' ? 'Plain containers are taken over with --from-containers NAME….' : `There are: ${projects}` });
}
