import { homedir } from 'node:os';
import { join } from 'node:path';
import { picture } from '../../adoption/picture.ts';
import type { Project } from '../../adoption/review.ts';
import { stackModel } from '../../adoption/stack-model.ts';
import { OrbitrError } from '../../model/errors.ts';
import { COMPOSE_LABEL, LABEL } from '../../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../../model/observed-state.ts';
import { buildSpec } from '../../spec/build-spec.ts';
import { printStackYaml } from '../../spec/print-model.ts';
import { normalizeProjectName, STACK_NAME } from '../../spec/project-name.ts';
import type { EngineLook } from '../engine-look.ts';
import type { LoadedProject } from '../load-project.ts';
import { lookAt } from '../take-pictures.ts';

/** The stack file that plain containers could have come from, as a person would write it. @param wished name of the stack; default: of the first container @throws OrbitrError `adopt/…` */
export async function draftContainers({ bench }: EngineLook, before: ObservedState, names: readonly string[], wished?: string): Promise<{ readonly text: string; readonly loaded: LoadedProject; readonly project: Project }> {
  const containers = names.map((name) => findPlain(name, before));
  const stack = wished ?? normalizeProjectName(containers[0]?.name ?? '').replaceAll('_', '-');
  if (!STACK_NAME.test(stack)) throw new OrbitrError({ code: 'adopt/name', kind: 'terminal', message: `"${stack}" cannot be a stack's name`, hint: 'Give it one with --stack: lower-case letters, digits and hyphens, at most 40.' });
  const members = containers.map((container) => ({ container, service: serviceName(container.name), number: 1 }));
  const looks = await lookAt(bench.engine, containers, before, ({ name }) => [name, serviceName(name)]);
  const pictured = members.flatMap(({ container, service }) => {
    const seen = looks.get(container.id);
    return seen === undefined ? [] : [{ service, container: container.name, picture: picture(seen.facts, seen.frame) }];
  });
  const text = printStackYaml(stackModel(pictured));
  return { text, loaded: load(bench.config.stacks, stack, text), project: { members, networks: [], volumes: [] } };
}

function load(stacks: string, name: string, text: string): LoadedProject {
  const file = `${name}.yaml`;
  const entry = join(stacks, file);
  const result = buildSpec({ name, layout: 'file', directory: stacks, entries: [entry], files: new Map([[entry, { kind: 'text', text }]]), revision: { digest: '', dirty: false } }, { homeDirectory: homedir(), profiles: [] });
  if (result.kind === 'spec') return { kind: 'elsewhere', spec: result.spec, layout: { files: new Map([[file, text]]), written: [] }, entry };
  return { kind: 'invalid', diagnostics: result.kind === 'invalid' ? result.diagnostics : [] };
}

function findPlain(name: string, { containers }: ObservedState): ObservedContainer {
  const found = containers.find((container) => container.name === name || (name.length >= 4 && container.id.startsWith(name)));
  if (found === undefined) throw new OrbitrError({ code: 'adopt/no-such-container', kind: 'terminal', message: `there is no container "${name}"`, hint: '`docker ps -a` lists them.' });
  const project = found.labels[COMPOSE_LABEL.project];
  const owner = found.labels[LABEL.stack] === undefined ? project : `${found.labels[LABEL.stack]} already`;
  if (owner !== undefined) throw new OrbitrError({ code: 'adopt/has-owner', kind: 'conflict', message: `the container ${name} belongs to ${owner}`, hint: project === undefined ? 'It needs no adoption.' : `Take the whole project over: orbitr adopt ${project}` });
  return found;
}

/** The service's name is the container's: it is the only name by which its neighbours reach it already, so no network has to change. */
function serviceName(container: string): string {
  return container.toLowerCase();
}
