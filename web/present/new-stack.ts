import { isMap, isScalar, parseDocument } from 'yaml';
import type { Edits } from '../../controller/edits.ts';

/** What somebody pasted, as the text of a stack file. */
export type Pasted =
  /** `notes`: what a person should know that the text does not say. */
  | { readonly kind: 'stack'; readonly text: string; readonly name: string; readonly notes: readonly string[] }
  | { readonly kind: 'wrong'; readonly reason: string; readonly hint: string | undefined };

export const EXAMPLE = `services:
  web:
    image: nginx:alpine
    ports:
      - "8080:80"
    restart: unless-stopped
`;

const RUN_LINE = /^(?:[$#]\s+)?(?:sudo\s+)?(docker|podman)\s+(?:container\s+)?(?:run|create)\s/;

/** Takes a compose file or a `docker run` line, whichever it is. @param taken names that stacks have already */
export function readPasted(pasted: string, convert: Edits['fromDockerRun'], taken: ReadonlySet<string>): Pasted {
  const line = pasted.trim();
  if (!RUN_LINE.test(line)) return { kind: 'stack', text: pasted, name: freeName(nameIn(pasted), taken), notes: [] };
  const run = convert(line.replace(/^[$#]\s+/, ''));
  if (run.kind === 'invalid') return { kind: 'wrong', reason: `The line cannot be taken over: ${run.reason}`, hint: run.hint };
  return { kind: 'stack', text: run.text, name: freeName(run.name, taken), notes: run.notes };
}

/** The name that a compose file gives itself, else that of its first service. Aliases are not followed, so that none can be a bomb. */
function nameIn(text: string): string {
  const { contents } = parseDocument(text, { logLevel: 'silent', strict: false });
  if (!isMap(contents)) return 'stack';
  const name: unknown = contents.get('name');
  const services: unknown = contents.get('services', true);
  const first = isMap(services) ? services.items[0]?.key : undefined;
  const said = typeof name === 'string' ? name : isScalar(first) ? String(first.value) : 'stack';
  return said.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 36).replace(/-+$/, '') || 'stack';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let n = 2; ; n += 1) if (!taken.has(`${name}-${n}`)) return `${name}-${n}`;
}
