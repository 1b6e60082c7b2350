import type { TemplateManifest } from '../../schemas/generated/template.ts';
import { get } from '../spec/node.ts';
import type { Node } from '../spec/node.ts';
import type { Problems } from './problem.ts';
import { ALWAYS_SET, declaredVariables, variablesIn, variablesOf } from './template-variables.ts';

/** What the manifest says of the compose file is so, and what the compose file takes for granted the manifest provides. */
export function checkUses(manifest: TemplateManifest, root: Node, compose: Node, problems: Problems): void {
  checkVariables(manifest, root, compose, problems);
  const services = keysOf(get(compose, 'services'));
  const known = (service: string, path: readonly (string | number)[]): void => {
    if (!services.has(service)) problems.error('template/service', `the compose file has no service "${service}"`, { root, path }, `There are: ${[...services].join(', ')}.`);
  };
  (manifest.ports ?? []).forEach(({ service }, index) => known(service, ['ports', index, 'service']));
  (manifest.routes ?? []).forEach(({ service }, index) => known(service, ['routes', index, 'service']));
  (manifest.health ?? []).forEach(({ service }, index) => known(service, ['health', index, 'service']));
  const volumes = keysOf(get(compose, 'volumes'));
  const described = new Set((manifest.volumes ?? []).map(({ name }) => name));
  (manifest.volumes ?? []).forEach(({ name }, index) => !volumes.has(name) && problems.error('template/volumes', `the compose file has no volume "${name}"`, { root, path: ['volumes', index, 'name'] }));
  for (const name of volumes) if (!described.has(name)) problems.error('template/volumes', `volumes does not say what "${name}" holds`, { root, path: ['volumes'] }, 'Say it, and whether it is worth backing up.');
}

function checkVariables(manifest: TemplateManifest, root: Node, compose: Node, problems: Problems): void {
  const declared = declaredVariables(manifest);
  const used = variablesIn(compose);
  for (const [name, path] of used) if (!declared.has(name) && !ALWAYS_SET.has(name)) problems.error('template/variable', `the compose file uses \${${name}}, which nothing sets`, { root: compose, path }, 'Add an input, or write the value out.');
  const elsewhere = new Set([
    ...Object.values(manifest.outputs ?? {}).flatMap(({ value }) => variablesOf(value)),
    ...Object.values(manifest.share?.environment ?? {}).flatMap(variablesOf),
    ...(manifest.permissions ?? []).flatMap(({ permission, showIf }) => [...variablesOf(permission), ...(showIf === undefined ? [] : [showIf.input])]),
    ...(manifest.inputs ?? []).flatMap(({ showIf }) => (showIf === undefined ? [] : [showIf.input])),
  ]);
  for (const name of declared.keys()) if (!used.has(name) && !elsewhere.has(name)) problems.warning('template/variable', `nothing uses ${name}`, { root, path: ['inputs'] });
  for (const [output, { value }] of Object.entries(manifest.outputs ?? {})) {
    for (const name of variablesOf(value)) if (!declared.has(name) && !ALWAYS_SET.has(name)) problems.error('template/variable', `the output ${output} uses \${${name}}, which nothing sets`, { root, path: ['outputs', output, 'value'] });
  }
}

function keysOf(node: Node | undefined): ReadonlySet<string> {
  return new Set(node?.kind === 'map' ? node.entries.keys() : []);
}
