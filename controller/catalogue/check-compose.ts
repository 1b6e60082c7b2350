import type { TemplateManifest } from '../../schemas/generated/template.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import { notGranted } from '../policy/granted.ts';
import { covers } from '../policy/granted.ts';
import type { Requirement } from '../policy/requirement.ts';
import { gravestFirst } from '../policy/requirement.ts';
import { stackRequirements } from '../policy/stack-requirements.ts';
import { get } from '../spec/node.ts';
import type { Node } from '../spec/node.ts';
import { buildRendered, imaginedPlaces } from './build-rendered.ts';
import { checkImages } from './check-images.ts';
import { checkUses } from './check-uses.ts';
import type { Problems } from './problem.ts';
import { hasErrors } from './problem.ts';
import { NO_CHOICES } from './render-compose.ts';
import { renderTemplate } from './render-template.ts';
import { requestedPermissions } from './required-permissions.ts';
import { resolveInputs } from './resolve-inputs.ts';
import { sampleVariants } from './sample-inputs.ts';
import type { Template } from './template.ts';

export interface ComposeCheck {
  readonly diagnostics: readonly Diagnostic[];
  readonly requirements: readonly Requirement[];
}

/**
 * Installs a template on paper, with its defaults and with every other choice that its inputs offer, and looks at what comes of it.
 * @param root the manifest with places @param compose the compose file with places
 */
export function checkCompose(template: Template, root: Node, compose: Node, problems: Problems): ComposeCheck {
  const { manifest } = template;
  if (get(compose, 'x-orbitr') !== undefined) problems.error('template/compose', 'the compose file has x-orbitr at its top, which is written at install', undefined, 'Say it in template.yaml.');
  if (get(compose, 'name') !== undefined) problems.error('template/compose', 'the compose file has a name', undefined, 'Remove it: each instance has its own.');
  checkUses(manifest, root, compose, problems);
  const seen = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const requirements: Requirement[] = [];
  const unused = new Set((manifest.permissions ?? []).map(({ permission }) => permission));
  let first: StackSpec | undefined;
  for (const answers of sampleVariants(manifest)) {
    const { values, secrets, problems: wrong } = resolveInputs(manifest.inputs ?? [], answers, new Map(), (count) => new Uint8Array(count).fill(7));
    for (const { input, message } of wrong) problems.error('template/input', `${input}: ${message}`, { root, path: ['inputs'] });
    const all = new Map([...values, ...sampleVariables(manifest)]);
    // The networks of what it depends on come with the dependency.
    const networks = (manifest.dependencies ?? []).flatMap(({ variables }) => Object.keys(variables).map((name) => `network:${all.get(name)}`));
    const requested = [...requestedPermissions(manifest, all).map(({ permission }) => permission), ...networks];
    const built = buildRendered(manifest.id, renderTemplate(template, { values: all, secrets }, { ...NO_CHOICES, permissions: requested }));
    for (const path of built.outside) once(`outside ${path}`, () => problems.error('template/permission', `it reads ${path}, outside of its folder`));
    if (built.kind === 'invalid') {
      for (const each of built.diagnostics) once(JSON.stringify([each.code, each.message]), () => diagnostics.push(inTemplate(each)));
      continue;
    }
    first ??= built.spec;
    const found = stackRequirements(built.spec, imaginedPlaces(manifest.id));
    requirements.push(...found.filter(({ permission }) => !networks.some((network) => covers(network, permission))));
    for (const { permission, subject, means } of notGranted(found, requested)) once(`permission ${permission}`, () => problems.error('template/permission', `${subject} ${means}, and the manifest does not ask for it`, { root, path: ['permissions'] }, `Add "- permission: ${permission}" with a reason, or do without.`));
    requestedPermissions(manifest, all).forEach(({ permission }) => found.some((one) => covers(permission, one.permission)) && markUsed(manifest, permission, all, unused));
    for (const warning of built.spec.warnings) once(JSON.stringify([warning.code, warning.message]), () => diagnostics.push(inTemplate(warning)));
  }
  if (first !== undefined && !hasErrors(diagnostics)) {
    checkServices(first, manifest, problems);
    checkImages(first, manifest, root, problems);
    for (const permission of unused) problems.warning('template/permission', `nothing needs the permission ${permission}`, { root, path: ['permissions'] }, 'Ask for what is needed only.');
  }
  return { diagnostics, requirements: gravestFirst(requirements) };

  function once(key: string, action: () => void): void {
    if (seen.has(key)) return;
    seen.add(key);
    action();
  }
}

/** Stand-ins for what only an installation knows. */
function sampleVariables(manifest: TemplateManifest): readonly (readonly [string, string])[] {
  return [
    ...(manifest.ports ?? []).map(({ name, default: port }) => [name, String(port)] as const),
    ...(manifest.routes ?? []).flatMap(({ address, subdomain }) => (address === undefined ? [] : [[address, `https://${subdomain}.example.org`] as const])),
    ...(manifest.dependencies ?? []).flatMap(({ variables }) => Object.entries(variables).map(([name, output]) => [name, output === 'port' ? '5432' : `sample-${output}`] as const)),
  ];
}

function markUsed(manifest: TemplateManifest, permission: string, values: ReadonlyMap<string, string>, unused: Set<string>): void {
  for (const asked of manifest.permissions ?? []) if (requestedPermissions({ ...manifest, permissions: [asked] }, values).some((each) => each.permission === permission)) unused.delete(asked.permission);
}

function checkServices(spec: StackSpec, manifest: TemplateManifest, problems: Problems): void {
  const checked = new Set((manifest.health ?? []).map(({ service }) => service));
  const jobs = new Set(spec.services.flatMap(({ dependsOn }) => dependsOn.filter(({ condition }) => condition === 'completed').map(({ service }) => service)));
  for (const service of spec.services.filter(({ name }) => !jobs.has(name))) {
    if (!hasHealthCheck(service) && !checked.has(service.name)) problems.warning('template/health', `nothing tells whether ${service.name} is healthy`, undefined, 'Add a healthcheck to the service, or an entry under health.');
    if (service.resources.memory === undefined) problems.warning('template/limits', `${service.name} may take all memory`, undefined, 'Set deploy.resources.limits.memory, generously.');
    if (service.containerName !== undefined) problems.error('template/compose', `${service.name} has a container_name, so there could be only one instance`, undefined, 'Remove container_name.');
  }
}

function hasHealthCheck({ container }: ServiceSpec): boolean {
  return container.healthcheck !== undefined && container.healthcheck.test?.[0] !== 'NONE';
}

/** The header that rendering puts above the text moves its lines; the author looks at the file without it. */
function inTemplate(diagnostic: Diagnostic): Diagnostic {
  const { place, ...rest } = diagnostic;
  if (place?.file.endsWith('/compose.yaml') !== true) return rest;
  return { ...rest, message: place.text === undefined ? diagnostic.message : `compose.yaml, "${place.text.trim()}": ${diagnostic.message}` };
}
