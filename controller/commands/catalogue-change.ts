import { spliceOut, spliceValue, nodeAt, parseYaml } from '../catalogue/splice-yaml.ts';
import { checkAddress } from '../composition/catalogue/check-address.ts';
import type { Edits } from '../edits.ts';
import { NO_FILE } from '../edits.ts';
import { OrbitrError } from '../model/errors.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { withController } from './command-context.ts';

export interface AddOptions {
  readonly git?: string;
  readonly index?: string;
  readonly folder?: string;
  readonly branch?: string;
  readonly tag?: string;
  readonly commit?: string;
  readonly directory?: string;
  readonly format?: string;
  readonly caFile?: string;
  readonly key?: readonly string[];
  readonly priority?: string;
  readonly allow?: readonly string[];
}

const FILE = { stack: undefined, path: 'orbitr.yaml' } as const;
const AUTHOR = { via: 'cli', actor: 'command line' } as const;

/** `orbitr catalogue add NAME --git|--index|--folder …`: writes it into orbitr.yaml, whose other lines stay as they are, and fetches it. Where it could never be fetched from is not written. Exit 1: written, but it cannot be fetched. */
export async function catalogueAddCommand(context: CommandContext, name: string, { key, priority, ...options }: AddOptions): Promise<ExitCode> {
  const entry = { name, ...options, ...(key === undefined ? {} : { keys: key }), ...(priority === undefined ? {} : { priority: Number(priority) }) };
  await withController(context, { kind: 'look' }, async ({ edits }) => {
    const { text, etag } = await settingsText(edits);
    const present = namesIn(text);
    if (present.includes(name)) throw new OrbitrError({ code: 'command/usage', kind: 'conflict', message: `there is a catalogue "${name}" already`, hint: 'Take it out first: orbitr catalogue remove.' });
    await checkAddress(options);
    const first = present.length === 0;
    const next = spliceValue(text, first ? ['catalogues'] : ['catalogues', present.length], first ? [entry] : entry) ?? rewritten(text, (document) => (first ? document.setIn(['catalogues'], document.createNode([entry])) : document.addIn(['catalogues'], document.createNode(entry))));
    // What is wrong with it the schema of orbitr.yaml says, and then nothing is written.
    await edits.make({ kind: 'write-files', stack: undefined, files: [{ path: FILE.path, content: next, ifMatch: etag }] }, AUTHOR);
  });
  // By the settings that are there now.
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue }) => {
    const source = (await catalogue.refresh([name])).find((each) => each.name === name);
    if (source?.problem !== undefined) context.err.line(`${name} is in orbitr.yaml, but cannot be fetched: ${source.problem}`);
    else context.out.line(`${context.out.paint('green', '✓')} ${name}: ${source?.apps ?? 0} ${source?.apps === 1 ? 'app' : 'apps'}, ${source?.trust ?? ''}`);
    return source?.problem === undefined ? 0 : 1;
  });
}

/** `orbitr catalogue remove NAME` */
export async function catalogueRemoveCommand(context: CommandContext, name: string): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async ({ edits }) => {
    const { text, etag } = await settingsText(edits);
    const present = namesIn(text);
    if (!present.includes(name)) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `orbitr.yaml names no catalogue "${name}"`, hint: present.length === 0 ? 'It names none.' : `It names ${present.join(', ')}.` });
    const path = present.length === 1 ? ['catalogues'] : ['catalogues', present.indexOf(name)];
    const next = spliceOut(text, path) ?? rewritten(text, (document) => document.deleteIn(path));
    await edits.make({ kind: 'write-files', stack: undefined, files: [{ path: FILE.path, content: next, ifMatch: etag }] }, AUTHOR);
    context.out.line(`${name} is out of orbitr.yaml; what was installed from it stays`);
    return 0;
  });
}

async function settingsText(edits: Edits): Promise<{ readonly text: string; readonly etag: string }> {
  return edits.read(FILE).catch((error: unknown) => {
    if (error instanceof OrbitrError && error.code === 'edit/no-such-file') return { text: '', etag: NO_FILE };
    throw error;
  });
}

function namesIn(text: string): readonly string[] {
  const document = parseYaml(text);
  const list: unknown = nodeAt(document, ['catalogues'])?.toJS(document);
  return Array.isArray(list) ? list.map((each: unknown) => (typeof each === 'object' && each !== null && 'name' in each ? String(each.name) : '')) : [];
}

/** Where single characters will not do: comments stay, but the library writes the file anew. */
function rewritten(text: string, change: (document: ReturnType<typeof parseYaml>) => void): string {
  const document = parseYaml(text);
  change(document);
  return String(document) === 'null\n' || String(document) === '{}\n' ? '' : document.toString({ lineWidth: 0 });
}
