import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { layOut } from '../adoption/lay-out.ts';
import type { StackLayout } from '../adoption/lay-out.ts';
import type { Project } from '../adoption/review.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { COMPOSE_LABEL } from '../model/labels.ts';
import type { FileContent, StackBundle } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { DiscoveredStack } from '../source/discover-stacks.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { readInput } from '../source/read-file.ts';
import { buildSpec } from '../spec/build-spec.ts';
import type { HostPaths } from '../spec/host-paths.ts';
import { STACK_NAME } from '../spec/project-name.ts';
import { resolveModel } from '../spec/resolve-model.ts';
import { writtenPaths } from '../spec/written-paths.ts';
import { readStack } from './read-stack.ts';
import { openSettings } from './settings.ts';

export type LoadedProject =
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] }
  /** The stack file is in `stacks/` already. */
  | { readonly kind: 'stack'; readonly spec: StackSpec; readonly entry: string }
  /** The files as they would stand in `stacks/`. */
  | { readonly kind: 'elsewhere'; readonly spec: StackSpec; readonly layout: Pick<StackLayout, 'files' | 'written'>; readonly entry: string };

/**
 * Finds and reads the files of a Compose project: the stack of that name if there is one, else what the labels of its containers name, else `given`.
 * What would be written is built, too, and must mean the same in its new place.
 * @throws OrbitrError `adopt/…`
 */
export async function loadProject(stacks: string, name: string, project: Project, given: readonly string[], hostPaths: HostPaths): Promise<LoadedProject> {
  if (!STACK_NAME.test(name)) {
    throw new OrbitrError({ code: 'adopt/name', kind: 'terminal', message: `"${name}" cannot be a stack's name, and the names of containers, networks and volumes follow from it`, hint: 'Names have lower-case letters, digits and hyphens, at most 40. Start the project anew under such a name: docker compose -p NAME up -d' });
  }
  const profiles = (await openSettings(stacks).refresh()).profiles;
  const options = { homeDirectory: homedir(), profiles };
  const known = (await discoverStacks(stacks)).stacks.find((stack) => stack.name === name);
  if (known !== undefined) {
    const { result } = await readStack(known, (bundle) => buildSpec(bundle, { ...options, hostPaths }));
    return result.kind === 'spec' ? { kind: 'stack', spec: result.spec, entry: known.entries[0] ?? '' } : invalid(result);
  }
  // Its labels name paths of the host. In a container they are read under these names, so that what is written out as absolute means the same to the engine.
  const { stack, variables } = await locate(name, project, given);
  const { bundle, result } = await readStack(stack, (read) => buildSpec(withVariables(read, variables), options));
  if (result.kind !== 'spec') return invalid(result);
  const complete = withVariables(bundle, variables);
  const model = resolveModel(complete, options);
  if (model.kind !== 'model') return invalid(model);
  const layout = layOut({ name, directory: stack.directory, entries: stack.entries, files: complete.files, paths: writtenPaths(model.root) });
  const moved = buildMoved(stacks, name, layout, complete, options);
  if (!means(moved, result.spec)) {
    throw new OrbitrError({ code: 'adopt/relative-path', kind: 'terminal', message: `the file would mean something else in ${stacks}: a relative path in it cannot be written out`, hint: 'Write paths of mounts, builds, configs and secrets as absolute ones (or without a variable in them), and try again.' });
  }
  return { kind: 'elsewhere', spec: result.spec, layout, entry: join(stacks, layout.entries[0] ?? '') };
}

function invalid(result: { readonly kind: string; readonly diagnostics?: readonly Diagnostic[] }): LoadedProject {
  return { kind: 'invalid', diagnostics: result.diagnostics ?? [] };
}

async function locate(name: string, project: Project, given: readonly string[]): Promise<{ readonly stack: DiscoveredStack; readonly variables: FileContent | undefined }> {
  const labels = project.members.find(({ container }) => container.labels[COMPOSE_LABEL.configFiles] !== undefined)?.container.labels ?? {};
  const files = given.length > 0 ? given.map((path) => resolve(path)) : (labels[COMPOSE_LABEL.configFiles] ?? '').split(',').filter((path) => path !== '');
  const contents = await Promise.all(files.map((path) => readInput(path)));
  const unread = files.find((_, index) => contents[index]?.content.kind !== 'text');
  if (files.length === 0 || unread !== undefined) {
    throw new OrbitrError({ code: 'adopt/no-file', kind: 'terminal', message: unread === undefined ? `the containers of ${name} do not tell which file they come from` : `${unread}, which the containers of ${name} come from, cannot be read`, hint: 'Name the file with --file PATH.' });
  }
  const directory = given.length > 0 ? dirname(files[0] ?? '') : (labels[COMPOSE_LABEL.workingDir] ?? dirname(files[0] ?? ''));
  // `docker compose --env-file`: the values are part of what was started.
  const variables = given.length > 0 ? undefined : labels['com.docker.compose.project.environment_file']?.split(',')[0];
  return { stack: { name, layout: 'folder', directory, entries: files, rivals: [] }, variables: variables === undefined ? undefined : (await readInput(variables)).content };
}

function withVariables(bundle: StackBundle, variables: FileContent | undefined): StackBundle {
  return variables?.kind === 'text' ? { ...bundle, files: new Map(bundle.files).set(join(bundle.directory, '.env'), variables) } : bundle;
}

function buildMoved(stacks: string, name: string, layout: StackLayout, original: StackBundle, options: Parameters<typeof buildSpec>[1]): StackSpec | undefined {
  const contents = [...layout.files].map(([path, content]): [string, FileContent] => [join(stacks, path), typeof content === 'string' ? { kind: 'text', text: content } : { kind: 'binary', bytes: content }]);
  const files = new Map<string, FileContent>([...original.files, ...contents]);
  const directory = layout.layout === 'file' ? stacks : join(stacks, name);
  for (;;) {
    const result = buildSpec({ ...original, layout: layout.layout, directory, entries: layout.entries.map((path) => join(stacks, path)), files }, options);
    if (result.kind !== 'needs') return result.kind === 'spec' ? result.spec : undefined;
    for (const path of result.paths) files.set(path, { kind: 'missing' });
  }
}

/** The same services, networks and volumes. */
function means(moved: StackSpec | undefined, original: StackSpec): boolean {
  // The digest of a service says nothing of its build: what that makes shows in the image.
  const digests = (spec: StackSpec): string => JSON.stringify([...[spec.services, spec.networks, spec.volumes].map((each) => each.map(({ digest }) => digest)), spec.services.map(({ build }) => build)]);
  return moved !== undefined && digests(moved) === digests(original);
}
