import type { TemplateManifest } from '../../schemas/generated/template.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { Node } from '../spec/node.ts';
import type { Problems } from './problem.ts';

/** Images are pinned, and the manifest names just those that the compose file uses. */
export function checkImages(spec: StackSpec, manifest: TemplateManifest, root: Node, problems: Problems): void {
  const used = new Set(spec.services.map(({ container }) => container.image));
  for (const image of used) {
    const loose = pinProblem(image);
    if (loose !== undefined) problems[loose.severity]('template/image-pin', `the image ${image} ${loose.message}`, undefined, 'Name the exact version, or a digest.');
  }
  const named = new Set(manifest.images);
  const jobs = [...(manifest.share === undefined ? [] : [manifest.share.image]), ...(manifest.migrations ?? []).flatMap(({ steps }) => steps.flatMap(({ run }) => run?.image ?? []))];
  for (const image of used) if (!named.has(image)) problems.error('template/images', `images does not name ${image}`, { root, path: ['images'] });
  for (const image of named) if (!used.has(image) && !jobs.includes(image)) problems.warning('template/images', `no service uses the image ${image}`, { root, path: ['images'] });
}

const MOVING = /^(?:latest|stable|main|master|edge|nightly|dev|develop|development|rolling|release|beta|alpha|canary|next|current|lts)$/i;

/** Why an image may be another one tomorrow. A digest never is; a tag with a full version hardly ever. */
function pinProblem(image: string): { readonly severity: 'error' | 'warning'; readonly message: string } | undefined {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return undefined;
  const tag = /:(?<tag>[\w][\w.-]{0,127})$/.exec(image)?.groups?.['tag'];
  if (tag === undefined) return { severity: 'error', message: 'has no version' };
  if (MOVING.test(tag)) return { severity: 'error', message: `has the moving tag "${tag}"` };
  if (!/\d/.test(tag)) return { severity: 'error', message: `has the tag "${tag}", which is no version` };
  return /\d+\.\d+|\d{4}-?\d{2}|^v?\d{5,}|[0-9a-f]{12}/.test(tag) ? undefined : { severity: 'warning', message: `has the tag "${tag}", which moves within its major version` };
}
