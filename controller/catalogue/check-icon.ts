import type { Problems } from './problem.ts';
import type { TemplateFiles } from './template.ts';
import { textOf } from './template.ts';

/** Bytes. */
const LARGEST_ICON = 64 * 1024;

/** An icon is there, small, and a picture and nothing else: an SVG is a program as well, if one lets it. */
export function checkIcon(files: TemplateFiles, problems: Problems): void {
  const bytes = files.get('icon.svg') ?? files.get('icon.png');
  if (bytes === undefined) return problems.error('template/icon', 'there is no icon.svg', undefined, 'Draw one, or take a freely licensed one.');
  if (bytes.length > LARGEST_ICON) return problems.error('template/icon', `the icon is larger than ${LARGEST_ICON / 1024} KiB`);
  if (!files.has('icon.svg')) return isPng(bytes) ? undefined : problems.error('template/icon', 'icon.png is no PNG');
  const text = textOf(files, 'icon.svg');
  const problem = text === undefined ? 'it is not UTF-8 text' : svgProblem(text);
  if (problem !== undefined) problems.error('template/icon', `icon.svg is refused: ${problem}`, undefined, 'Leave only shapes, gradients and text in it.');
}

const ELEMENTS = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'defs', 'lineargradient', 'radialgradient', 'stop', 'clippath', 'mask', 'title', 'desc', 'use', 'symbol', 'text', 'tspan', 'filter', 'fegaussianblur', 'feoffset', 'feblend', 'fecolormatrix', 'feflood', 'fecomposite', 'femerge', 'femergenode', 'pattern', 'metadata']);

/** Why an SVG is not only a picture; undefined: it is. Nothing is taken out: what was written to deceive a filter is refused as a whole. */
function svgProblem(text: string): string | undefined {
  if (!/<svg[\s>]/i.test(text)) return 'it has no <svg> element';
  if (/<!(?:DOCTYPE|ENTITY|\[CDATA)/i.test(text)) return 'it declares entities or a document type';
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return 'it has control characters';
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*<\?xml[^>]*\?>/, '');
  for (const [, name = ''] of bare.matchAll(/<\s*\/?\s*([^\s/>]+)/g)) if (!ELEMENTS.has(name.toLowerCase())) return `it has the element <${name.slice(0, 40)}>`;
  for (const [, name = '', quoted = ''] of bare.matchAll(/([A-Za-z_][\w:.-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/g)) {
    const value = quoted.replace(/&#x?[0-9a-f]+;?|&\w+;/gi, '').replace(/\s/g, '');
    if (/^on/i.test(name)) return `it has the attribute ${name}`;
    if (/^(?:xlink:)?href$|^src$/i.test(name) && !/^["']?#/.test(value)) return `it refers to ${value.slice(0, 60)}`;
    if (/javascript:|data:|@import|expression\(/i.test(value)) return `its attribute ${name} holds a script or data`;
    if (/url\((?!["']?#)/i.test(value)) return `its attribute ${name} refers to another file`;
  }
  return undefined;
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
}
