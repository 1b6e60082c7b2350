import type { Output, TemplateManifest } from '../../schemas/generated/template.ts';
import { interpolateText } from '../spec/interpolate-text.ts';
import { interpolateUrl } from './interpolate-url.ts';

export interface OutputValue {
  readonly type: Output['type'];
  readonly value: string;
  readonly secret: boolean;
}

export type Outputs =
  | { readonly kind: 'outputs'; readonly values: ReadonlyMap<string, OutputValue> }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * What an instance gives to an app that needs it. Each value is checked against its type, so that a broken instance is found now and not by the app.
 * @param variables of the instance, with COMPOSE_PROJECT_NAME @param shared with SHARE_NAME and SHARE_PASSWORD among the variables: what holds for a part of it
 */
export function resolveOutputs(manifest: TemplateManifest, variables: ReadonlyMap<string, string>, shared: boolean): Outputs {
  const declared: Readonly<Record<string, Output>> = { ...manifest.outputs, ...(shared ? manifest.share?.outputs : {}) };
  const values = new Map<string, OutputValue>();
  for (const [name, { value, type, secret = false }] of Object.entries(declared)) {
    const filled = (type === 'url' ? interpolateUrl : interpolateText)(value, (variable) => variables.get(variable));
    if (filled.kind !== 'text' || filled.unset.length > 0) return { kind: 'problem', message: `its output ${name} needs ${filled.kind === 'text' ? filled.unset.join(', ') : value}, which is not set` };
    if (!fits(type, filled.text)) return { kind: 'problem', message: `its output ${name} is no ${type}${secret ? '' : `: "${filled.text}"`}` };
    values.set(name, { type, value: filled.text, secret });
  }
  return { kind: 'outputs', values };
}

function fits(type: Output['type'], value: string): boolean {
  switch (type) {
    case 'port':
      return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(value);
    case 'host':
      return /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?$/.test(value);
    case 'network':
    case 'volume':
      return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,126}$/.test(value);
    case 'url':
      return /^[a-z][a-z0-9+.-]*:\/\/\S+$/.test(value);
    case 'path':
      return value.startsWith('/');
    case 'string':
      return true;
  }
}
