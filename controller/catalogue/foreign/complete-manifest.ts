import { stringify } from 'yaml';
import type { TemplateManifest } from '../../../schemas/generated/template.ts';
import { gravestFirst } from '../../policy/requirement.ts';
import { stackRequirements } from '../../policy/stack-requirements.ts';
import { buildRendered, imaginedPlaces } from '../build-rendered.ts';
import { NO_CHOICES } from '../render-compose.ts';
import { renderTemplate } from '../render-template.ts';
import { resolveInputs } from '../resolve-inputs.ts';
import { sampleVariants } from '../sample-inputs.ts';
import type { TemplateFiles } from '../template.ts';
import { MANIFEST_FILE } from '../template.ts';
import { line } from './plain.ts';

/**
 * Says in the manifest of a converted app what only its built stack shows: which images it has, and what it needs beyond an ordinary container. Its
 * author never asked for permissions, so everything that is found is asked for, and the person who installs decides.
 */
export function completeManifest(manifest: TemplateManifest, files: TemplateFiles): TemplateFiles {
  const template = { manifest, files, source: '', digest: '' };
  const images = new Set<string>();
  const permissions = new Map<string, string>();
  for (const answers of sampleVariants(manifest).slice(0, 12)) {
    const { values, secrets } = resolveInputs(manifest.inputs ?? [], answers, new Map(), (count) => new Uint8Array(count).fill(7));
    const all = new Map([...values, ...(manifest.ports ?? []).map(({ name, default: port }) => [name, String(port)] as const), ...(manifest.routes ?? []).flatMap(({ address, subdomain }) => (address === undefined ? [] : [[address, `https://${subdomain}.example.org`] as const]))]);
    const built = buildRendered(manifest.id, renderTemplate(template, { values: all, secrets }, NO_CHOICES));
    if (built.kind === 'invalid') continue;
    for (const { container } of built.spec.services) images.add(container.image);
    for (const { permission, subject, means } of gravestFirst(stackRequirements(built.spec, imaginedPlaces(manifest.id)))) {
      if (!permissions.has(permission)) permissions.set(permission, line(`As its Compose file has it: ${subject} ${means}.`) ?? permission);
    }
  }
  const complete: TemplateManifest = { ...manifest, images: [...images].slice(0, 30), ...(permissions.size === 0 ? {} : { permissions: [...permissions].slice(0, 50).map(([permission, reason]) => ({ permission: permission.replaceAll('$', '$$$$'), reason })) }) };
  return new Map([...files, [MANIFEST_FILE, new TextEncoder().encode(stringify(complete, { lineWidth: 0 }))]]);
}
