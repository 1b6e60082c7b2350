import type { CatalogueApi, Installed, InstallPreview, InstallRequest, OwnAddress, StackPreview } from '../../catalogue-api.ts';
import type { StackDraft } from '../../catalogue/draft-stack.ts';
import { entryOf } from '../../catalogue/entry.ts';
import { overLeftOver } from '../../catalogue/over-left-over.ts';
import type { EditAuthor, EditRequest, Edits } from '../../edits.ts';
import { OrbitrError } from '../../model/errors.ts';
import { looksSealed } from '../../secrets/unseal-bundle.ts';
import { readExactly } from '../../source/stack-files.ts';
import { join } from 'node:path';
import type { CatalogueWorld, Thought } from './think-through.ts';
import { thinkThrough } from './think-through.ts';

/** The word by which a user agrees to a catalogue that nobody vouches for. */
export const UNVERIFIED = 'unverified';

/** Previews and makes installations. All that is written goes through `edits`. */
export function appInstaller(world: CatalogueWorld, edits: Edits): Pick<CatalogueApi, 'preview' | 'install'> {
  const preview = async (request: InstallRequest): Promise<InstallPreview> => {
    const thought = await thinkThrough(request, world);
    const stacks = await Promise.all(thought.draft.stacks.map((draft) => previewStack(draft, world, edits)));
    return { stacks, consent: consentFor(thought), problems: thought.problems };
  };
  const install = async (request: InstallRequest, author: EditAuthor): Promise<Installed> => {
    const thought = await thinkThrough(request, world);
    refuse(thought, request);
    for (const draft of thought.draft.stacks) await edits.make(await editOf(draft, world), { ...author, message: author.message ?? `${draft.stack}: install ${draft.template.manifest.name} ${draft.template.manifest.version}` });
    return installed(thought);
  };
  return { preview, install };
}

/** Everything that has to be agreed to: permissions, word for word, and catalogues that nobody vouches for. */
function consentFor({ draft, entry }: Pick<Thought, 'draft' | 'entry'>): readonly string[] {
  const permissions = draft.stacks.flatMap(({ permissions: asked }) => asked.map(({ permission }) => permission));
  return [...new Set([...permissions, ...(entry.trust === 'community' ? [UNVERIFIED] : [])])];
}

/** @throws OrbitrError `catalogue/consent` */
export function demandConsent(wanted: readonly string[], given: readonly string[] = []): void {
  const missing = wanted.filter((one) => !given.includes(one));
  if (missing.length === 0) return;
  throw new OrbitrError({ code: 'catalogue/consent', kind: 'terminal', message: `it needs your consent to: ${missing.join(', ')}`, hint: 'Look at what that means, and grant it by name.' });
}

function refuse(thought: Thought, request: InstallRequest): void {
  const { draft, problems } = thought;
  if (problems.length > 0) throw new OrbitrError({ code: 'catalogue/conflict', kind: 'conflict', message: problems.join('; '), hint: 'Another version, another name, or another choice for what it needs may help.' });
  const wrong = draft.stacks.flatMap(({ stack, problems: found }) => found.map(({ message }) => `${stack}: ${message}`));
  if (wrong.length > 0) throw new OrbitrError({ code: 'catalogue/invalid', kind: 'terminal', message: wrong.join('; '), hint: 'Nothing was written. Correct the answers and try again.' });
  const refused = draft.stacks.flatMap(({ stack, diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => `${stack}: ${message}`));
  if (refused.length > 0) throw new OrbitrError({ code: 'catalogue/refused', kind: 'terminal', message: refused.slice(0, 5).join('; '), hint: 'Nothing was written.' });
  demandConsent(consentFor(thought), request.consent);
}

async function previewStack(draft: StackDraft, world: CatalogueWorld, edits: Edits): Promise<StackPreview> {
  const { manifest, source, digest } = draft.template;
  const trust = world.shelves.all.find(({ name }) => name === source)?.trust() ?? 'community';
  const bad = draft.problems.length > 0 || draft.diagnostics.some(({ severity }) => severity === 'error');
  return {
    stack: draft.stack,
    app: entryOf(manifest, { source, trust, digest }),
    permissions: draft.permissions,
    requirements: draft.requirements,
    ports: draft.ports.map(({ name, port }) => ({ name, port })),
    ownAddresses: ownAddresses(draft),
    problems: draft.problems,
    diagnostics: draft.diagnostics,
    edit: bad ? undefined : await edits.preview(await editOf(draft, world)),
  };
}

/** What an earlier stack of that name left in its folder is written over, but for lines that are the user's own: its values are in the draft already. */
async function editOf(draft: StackDraft, { folder, secrets }: Pick<CatalogueWorld, 'folder' | 'secrets'>): Promise<EditRequest> {
  const { stack } = draft;
  const found = await Promise.all([...draft.files.keys()].map(async (path) => [path, await readExactly(folder, join(folder, stack, path)).catch(() => undefined)] as const));
  const left = found.flatMap(([path, file]) => (file === undefined ? [] : [[path, file] as const]));
  const clear = left.flatMap(([path, { text }]) => (text === undefined || looksSealed(path, text) ? [] : [[path, text] as const]));
  const files = await secrets.sealNew({ ...draft, files: overLeftOver(draft, new Map(clear)) });
  return { kind: 'create-stack', stack, files: Object.fromEntries(files), leftOver: Object.fromEntries(left.filter(([path]) => files.has(path)).map(([path, { etag }]) => [path, etag])) };
}

function installed({ app, draft }: Thought): Installed {
  const main = draft.stacks.at(-1);
  return {
    stack: main?.stack ?? '',
    stacks: draft.stacks.map(({ stack }) => stack),
    id: app.manifest.id,
    version: app.manifest.version,
    notes: app.manifest.notes ?? '',
    addresses: main === undefined ? [] : addressesOf(main, draft.host),
    ownAddresses: draft.stacks.flatMap(ownAddresses),
    generated: draft.stacks.flatMap(({ generated }) => [...generated]),
  };
}

function ownAddresses({ addresses }: StackDraft): readonly OwnAddress[] {
  return [...addresses].map(([variable, address]) => ({ variable, address }));
}

function addressesOf({ template, routes, ports, variables }: StackDraft, machine: string): readonly string[] {
  const named = (template.manifest.routes ?? []).flatMap(({ address }) => (address === undefined ? [] : (variables.get(address) ?? '')));
  const hosts = routes.flatMap(({ host }) => (host === undefined ? [] : `https://${host}`));
  const opened = (template.manifest.ports ?? []).flatMap(({ name, open }) => (open === undefined ? [] : `${open}://${machine}:${ports.find((port) => port.name === name)?.port}`));
  return [...new Set([...named, ...hosts, ...opened].filter((address) => address !== ''))];
}
