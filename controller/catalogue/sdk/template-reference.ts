import type { Input, TemplateManifest } from '../../../schemas/generated/template.ts';
import { isSecret, optionsOf } from '../input-value.ts';
import { defaultText, isNeeded } from '../resolve-inputs.ts';

const BEGIN = '<!-- reference: written by `orbitr template docs` -->';
const END = '<!-- end of the reference -->';

/** Everything of a manifest that its users want to look up, as Markdown. Pure: equal manifest, equal text. */
export function templateReference(manifest: TemplateManifest): string {
  const { inputs = [], ports = [], routes = [], volumes = [], permissions = [], dependencies = [], outputs = {}, migrations = [], images } = manifest;
  const sections = [
    table('Settings', ['Variable', 'Asks for', 'Type', 'Default'], inputs.map((input) => [code(input.name), `${input.label}${input.help === undefined ? '' : `. ${input.help.replaceAll('\n', ' ').trim()}`}${condition(input.showIf)}`, typeOf(input), defaultOf(input)])),
    table('Ports', ['Variable', 'For', 'In the container', 'Proposed'], ports.map(({ name, label, service, target, protocol = 'tcp', default: proposed, fixed = false }) => [code(name), label, `${service} ${target}/${protocol}`, `${proposed}${fixed ? ', no other' : ', or the next free one'}`])),
    table('Routes', ['Name below the domain', 'For', 'Leads to'], routes.map(({ subdomain, label, service, port }) => [code(subdomain), label ?? service, `${service} ${port}`])),
    table('Volumes', ['Volume', 'Holds', 'Back up'], volumes.map(({ name, holds, backup }) => [code(name), holds, backup ? 'yes' : 'no need'])),
    table('Permissions', ['Permission', 'Why'], permissions.map(({ permission, reason, showIf }) => [code(permission), `${reason}${condition(showIf)}`])),
    table('Needs', ['App', 'Version', 'How'], dependencies.map(({ template, version, optional = false, share = false }) => [template, code(version), [optional ? 'optional' : 'always', ...(share ? ['a part of an instance that is there will do'] : [])].join(', ')])),
    table('Gives to other apps', ['Output', 'Type'], Object.entries(outputs).map(([name, { type, secret = false }]) => [code(name), `${type}${secret ? ', secret' : ''}`])),
    table('Migrations', ['To version', 'What happens'], migrations.map(({ to, description }) => [to, description ?? 'see template.yaml'])),
    table('Images', ['Image'], images.map((image) => [code(image)])),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

/** A README with the reference at its end, or in the place of an older one. */
export function withReference(readme: string, reference: string): string {
  const block = `${BEGIN}\n\n${reference}\n\n${END}`;
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from === -1 || to < from) return `${readme.trimEnd()}\n\n${block}\n`;
  return readme.slice(0, from) + block + readme.slice(to + END.length);
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |`;
  return `## ${title}\n\n${row(heads)}\n|${heads.map(() => '---|').join('')}\n${rows.map(row).join('\n')}`;
}

function typeOf(input: Input): string {
  const options = optionsOf(input);
  const bounds = [...(input.min === undefined ? [] : [`at least ${input.min}`]), ...(input.max === undefined ? [] : [`at most ${input.max}`])];
  return [options.length === 0 ? input.type : `${input.type}: ${options.map(({ value }) => code(value)).join(', ')}`, ...bounds].join(', ');
}

function defaultOf(input: Input): string {
  if (input.generate !== undefined) return 'made up at install';
  const text = defaultText(input);
  if (text !== '' && !isSecret(input)) return code(text);
  return isNeeded(input) ? 'must be answered' : 'empty';
}

function condition(showIf: Input['showIf']): string {
  if (showIf === undefined) return '';
  const is = showIf.in === undefined ? (showIf.not === undefined ? `is ${String(showIf.equals)}` : `is not ${String(showIf.not)}`) : `is one of ${showIf.in.join(', ')}`;
  return ` (when ${showIf.input} ${is})`;
}

function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('`', "'")}\``;
}
