import type { TemplateManifest } from '../../schemas/generated/template.ts';
import { interpolateText } from '../spec/interpolate-text.ts';
import { isShown } from './resolve-inputs.ts';

/** The permissions that a manifest asks for, with its variables filled in, and why. Those whose condition does not hold are not asked for. */
export function requestedPermissions(manifest: TemplateManifest, values: ReadonlyMap<string, string>): readonly { readonly permission: string; readonly reason: string }[] {
  return (manifest.permissions ?? [])
    .filter(({ showIf }) => isShown(showIf, values))
    .flatMap(({ permission, reason }) => {
      const filled = interpolateText(permission, (name) => values.get(name));
      return filled.kind === 'text' && !filled.text.endsWith(':') && !/^[a-z-]+::ro$/.test(filled.text) ? [{ permission: filled.text, reason }] : [];
    });
}
