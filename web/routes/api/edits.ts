import type { EditAuthor, EditRequest, FileText } from '../../../controller/edits.ts';
import { NO_FILE } from '../../../controller/edits.ts';
import { OrbitrError } from '../../../controller/model/errors.ts';
import { publicEdit, publicPreview } from '../../present/public-edit.ts';
import { Problem, toProblem } from '../../problem.ts';
import type { Route, Visit } from '../../routing/route.ts';
import { known } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { API, get, take } from './api-route.ts';
import { ADD_SOME, ADMIN, EDIT_STACK, isAdmitted, READ_FILES } from '../../door/needs.ts';

const LARGEST_FILE = 1024 * 1024;
const FILE_HEADERS = { 'If-Match': { required: true, description: 'ETag of the file that the change was made from; "none" for a new file.' } } as const;

const ACTION_HEADERS = { 'If-Match': { required: false, description: 'ETag of the dry run: only what it showed is written, else 412.' } } as const;

/** Everything that changes stacks: edits of their files. */
export function editRoutes(context: WebContext): readonly Route[] {
  const { edits } = context;
  return [
    take('POST', '/stacks', ADD_SOME, 'NewStack', { id: 'createStack', tag: 'Edits', summary: 'Add a stack', request: { example: { name: 'notes', compose: 'services:\n  web:\n    image: nginx:stable\n' } }, response: { status: 201, schema: 'Edit', description: 'It was added' }, problems: [409, 422] }, async (visit, body) => {
      const request = newStack(body, context);
      if (request.kind !== 'create-stack' || !mayCreate(visit, request.stack)) throw new Problem(403, 'You may not do this', 'Your role does not hold for a stack of that name.');
      await carryOut(visit, context, request, body, 201);
    }),
    take('POST', '/stacks/:stack/actions', EDIT_STACK, 'Action', { id: 'actOnStack', tag: 'Edits', summary: 'Start, stop, restart, suspend, resume, remove or roll back: each writes the stack’s file', headers: ACTION_HEADERS, request: { example: { action: 'stop', dryRun: true } }, response: { status: 200, schema: 'Edit', description: 'It was written; with dryRun what would be, and an ETag that names it' }, problems: [404, 409, 412, 422] }, async (visit, body) => {
      const match = visit.request.headers['if-match'];
      await carryOut(visit, context, requestOf(visit.params['stack'] ?? '', body), { ...body, ...(match !== undefined && { basis: etagIn(match) }) }, 200);
    }),
    take('POST', '/stacks/:stack/preview', { ...EDIT_STACK, scope: 'read' }, 'Draft', { id: 'previewDraft', tag: 'Edits', summary: 'What texts that nobody has saved would come to', request: { example: { files: { 'blog.yaml': 'services:\n  web:\n    image: nginx:stable\n' } } }, response: { status: 200, schema: 'Preview', description: 'Differences, and the plan or what is wrong' }, problems: [404, 422] }, async ({ params, response }, { files }) => {
      response.json(publicPreview(await edits.preview(await draftRequest(params['stack'] ?? '', files, context))));
    }),
    get('/stacks/:stack/files', READ_FILES, { id: 'listFiles', tag: 'Files', summary: 'The files of a stack', response: { status: 200, schema: 'FileList', description: 'Stack files first' } }, async ({ response, params }) => void response.json({ files: await edits.files(params['stack'] ?? '') })),
    get('/stacks/:stack/files/*path', READ_FILES, { id: 'readFile', tag: 'Files', summary: 'The text of a file, byte for byte', response: { status: 200, type: 'text/plain', description: 'With its ETag' } }, async ({ response, params }) => sendFile(response, await edits.read(placeOf(params)))),
    fileRoute('PUT', 'writeFile', 'Write a file', async (visit, ifMatch) => writeRequest(placeOf(visit.params), textOf(visit.raw), ifMatch), context),
    fileRoute('DELETE', 'deleteFile', 'Delete a file', async (visit, ifMatch) => writeRequest(placeOf(visit.params), undefined, ifMatch), context),
    get('/settings', ADMIN, { id: 'readSettings', tag: 'Files', summary: 'The text of orbitr.yaml', response: { status: 200, type: 'text/plain', description: 'With its ETag' } }, async ({ response }) => sendFile(response, await edits.read(SETTINGS))),
    { ...fileRoute('PUT', 'writeSettings', 'Write orbitr.yaml', async (visit, ifMatch) => writeRequest(SETTINGS, textOf(visit.raw), ifMatch), context), path: `${API}/settings`, access: ADMIN },
    take('POST', '/seal', ADD_SOME, 'Value', { id: 'sealValue', tag: 'Files', summary: 'Seal a value on its own, for .env and environment; nothing is kept', request: { example: { value: 'tr0ub4dor' } }, response: { status: 200, schema: 'SealedValue', description: 'Only who has the private key can read it' }, problems: [409] }, async ({ response }, { value }) => void response.json({ sealed: await edits.seal(value) })),
    take('POST', '/stacks/:stack/secrets', EDIT_STACK, 'Secret', { id: 'sealSecret', tag: 'Files', summary: 'Seal a value in a file of a stack; there is no way to read it back', response: { status: 200, schema: 'Edit', description: 'It was written; with dryRun what would be' }, problems: [404, 409, 412, 422] }, async (visit, { file = 'secrets.env', name, value, ...wishes }) => {
      const request = await edits.draftSecret({ stack: visit.params['stack'] ?? '', path: file, name }, value);
      await carryOut(visit, context, request, { message: `seal ${name} in ${file}`, ...wishes }, 200);
    }),
    take('POST', '/convert/docker-run', ADD_SOME, 'DockerRun', { id: 'convertDockerRun', tag: 'Edits', summary: 'The stack file that means what a docker run line does', request: { example: { line: 'docker run -d --name web -p 8080:80 nginx:stable' } }, response: { status: 200, schema: 'ConvertedRun', description: 'The text, or why not' } }, async ({ response }, { line }) => void response.json(edits.fromDockerRun(line))),
  ];
}

const SETTINGS = { stack: undefined, path: 'orbitr.yaml' } as const;

function fileRoute(method: 'PUT' | 'DELETE', id: string, summary: string, make: (visit: Visit, ifMatch: string) => Promise<EditRequest>, context: WebContext): Route {
  return {
    method,
    path: `${API}/stacks/:stack/files/*path`,
    access: EDIT_STACK,
    ...(method === 'PUT' && { body: { kind: 'raw', limit: LARGEST_FILE } as const }),
    doc: {
      id, tag: 'Files', summary, headers: FILE_HEADERS, ...(method === 'PUT' && { request: { type: 'text/plain' } }),
      query: { message: { schema: { type: 'string' }, description: 'Why, for history and audit.' }, force: { schema: { type: 'string', enum: ['invalid'] }, description: '"invalid": save what is wrong, too.' } },
      response: { status: 200, schema: 'Edit', description: 'It was written' }, problems: [400, 404, 412, 413, 422, 428],
    },
    answer: async (visit) => {
      const match = visit.request.headers['if-match'];
      if (match === undefined) throw new Problem(428, 'Say which version you changed', 'Send If-Match with the ETag that the file was read with, or "none" for a new file.');
      const message = visit.query.get('message') ?? undefined;
      await carryOut(visit, context, await make(visit, etagIn(match)), { ...(message !== undefined && { message }), evenIfInvalid: visit.query.get('force') === 'invalid' }, 200);
    },
  };
}

interface Wishes {
  readonly message?: string;
  readonly dryRun?: boolean;
  readonly evenIfInvalid?: boolean;
  /** Of what was shown. */
  readonly basis?: string;
}

async function carryOut(visit: Visit, { edits, audit }: WebContext, request: EditRequest, { message, dryRun, evenIfInvalid, basis }: Wishes, status: number): Promise<void> {
  const { response, address } = visit;
  if (dryRun === true) {
    const preview = await edits.preview(request);
    return void response.set('ETag', `"${preview.basis}"`).json(publicPreview(preview));
  }
  const author = authorOf(visit, message);
  try {
    const edit = await edits.make(request, author, { ...(evenIfInvalid === true && { evenIfInvalid }), ...(basis !== undefined && { basis }) });
    const after = request.kind === 'write-files' ? request.files[0]?.content : undefined;
    if (typeof after === 'string' && request.kind === 'write-files') response.set('ETag', `"${(await edits.read({ stack: request.stack, path: request.files[0]?.path ?? '' })).etag}"`);
    response.status(status).json(publicEdit(edit));
  } catch (error) {
    if (error instanceof OrbitrError) await audit.append({ kind: 'edit-refused', actor: author.actor, via: author.via, address, ...(request.stack !== undefined && { stack: request.stack }), message: `${request.kind}: ${toProblem(error).title}` });
    throw error;
  }
}

/** Who edits, for history and audit. */
export function authorOf(visit: Visit, message: string | undefined): EditAuthor {
  const { name, kind, id } = known(visit);
  return { via: kind === 'token' || kind === 'control' ? 'api' : 'page', actor: kind === 'token' ? `${name} (token ${id ?? ''})` : name, ...(message && { message: message.replaceAll(/\s+/g, ' ').slice(0, 500) }) };
}

function newStack(body: { readonly name?: string; readonly files?: Readonly<Record<string, string>>; readonly compose?: string; readonly dockerRun?: string }, { edits }: WebContext): EditRequest {
  const given = [body.files, body.compose, body.dockerRun].filter((each) => each !== undefined);
  if (given.length !== 1) throw new Problem(400, 'Send one of files, compose and dockerRun', undefined);
  if (body.dockerRun !== undefined) {
    const run = edits.fromDockerRun(body.dockerRun);
    if (run.kind === 'invalid') throw new Problem(422, `The line cannot be taken over: ${run.reason}`, run.hint);
    const name = body.name ?? run.name;
    return { kind: 'create-stack', stack: name, files: { [`${name}.yaml`]: run.text } };
  }
  const { name } = body;
  if (name === undefined) throw new Problem(400, 'The stack needs a name', undefined);
  return { kind: 'create-stack', stack: name, files: body.files ?? { [`${name}.yaml`]: body.compose ?? '' } };
}

/** A role on some stacks holds for those that are still to be, too. */
function mayCreate(visit: Visit, stack: string): boolean {
  return isAdmitted(EDIT_STACK, known(visit), stack);
}

function requestOf(stack: string, { action, to }: { readonly action: string; readonly to?: string }): EditRequest {
  switch (action) {
    case 'start':
      return { kind: 'set-run', stack, run: 'running' };
    case 'stop':
      return { kind: 'set-run', stack, run: 'stopped' };
    case 'suspend':
      return { kind: 'set-suspend', stack, suspend: true };
    case 'resume':
      return { kind: 'set-suspend', stack, suspend: false };
    case 'remove':
      return { kind: 'remove-stack', stack };
    case 'rollback':
      return { kind: 'rollback', stack, ...(to !== undefined && { to }) };
    default:
      return { kind: 'restart', stack };
  }
}

/** Texts of an editor stand for the files as they are now, whatever those are: a preview is no promise. */
async function draftRequest(stack: string, files: Readonly<Record<string, string | null>>, { edits }: WebContext): Promise<EditRequest> {
  const present = new Set((await edits.files(stack)).map(({ path }) => path));
  const writes = await Promise.all(Object.entries(files).map(async ([path, text]) => ({ path, content: text ?? undefined, ifMatch: present.has(path) ? (await edits.read({ stack, path })).etag : NO_FILE })));
  return { kind: 'write-files', stack, files: writes };
}

function writeRequest({ stack, path }: { readonly stack: string | undefined; readonly path: string }, content: string | Uint8Array | undefined, ifMatch: string): EditRequest {
  return { kind: 'write-files', stack, files: [{ path, content, ifMatch }] };
}

function placeOf({ stack = '', path = '' }: Readonly<Record<string, string>>): { readonly stack: string; readonly path: string } {
  return { stack, path };
}

function textOf(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    throw new Problem(422, 'The file is not UTF-8 text', undefined);
  }
}

function etagIn(header: string): string {
  const tag = /^"?([0-9a-f]{64}|none)"?$/.exec(header.trim())?.[1];
  if (tag === undefined) throw new Problem(400, 'If-Match is not an ETag of a file', undefined);
  return tag;
}

function sendFile(response: Visit['response'], { text, etag }: FileText): void {
  response.set({ ETag: `"${etag}"`, 'Content-Type': 'text/plain; charset=utf-8' }).send(text);
}
