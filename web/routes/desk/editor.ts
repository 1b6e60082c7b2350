import { EditConflict, InvalidEdit, type EditPreview, type FileText } from '../../../controller/edits.ts';
import { toFormText } from '../../present/form-text.ts';
import { previewView } from '../../present/preview-view.ts';
import { Problem } from '../../problem.ts';
import { known, type Route, type Visit } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { makeFromPage } from '../page-edit.ts';
import { deskRequest, etagOf, readDesk, SETTINGS_DESK, stackDesk, type Desk } from './desk.ts';
import { ADMIN, EDIT_STACK, READ_FILES } from '../../door/needs.ts';

/** The largest file, with each of its characters escaped, and the other fields. */
export const TEXT_FORM = { kind: 'form', limit: 4 * 1024 * 1024 } as const;

/** What an editor shows beside its text. */
interface Shown {
  readonly text: string;
  readonly current: FileText | undefined;
  readonly message?: string;
  readonly preview?: EditPreview;
  /** Somebody else wrote first: what was shown is no longer what is there. */
  readonly conflict?: boolean;
  readonly saved?: boolean;
}

/** The editor of a file: `GET` shows it, `POST` with `do=preview` says what it would come to and with `do=save` writes it. Works without a script; the script only makes it better. */
export function editorRoutes(context: WebContext): readonly Route[] {
  const show = (deskOf: (visit: Visit) => Desk) => async (visit: Visit) => {
    const desk = deskOf(visit);
    const current = await readDesk(desk, context.edits);
    render(visit, context, desk, { text: toFormText(current?.text ?? ''), current, saved: current !== undefined && visit.query.has('saved') });
  };
  const take = (deskOf: (visit: Visit) => Desk) => (visit: Visit) => takeText(visit, context, deskOf(visit));
  const ofStack = ({ params }: Visit): Desk => stackDesk(params['stack'] ?? '', params['path'] ?? '');
  const ofSettings = (): Desk => SETTINGS_DESK;
  return [
    { method: 'GET', path: '/stacks/:stack/files/*path', access: READ_FILES, answer: show(ofStack) },
    { method: 'POST', path: '/stacks/:stack/files/*path', access: EDIT_STACK, body: TEXT_FORM, answer: take(ofStack) },
    { method: 'GET', path: '/settings/text', access: ADMIN, answer: show(ofSettings) },
    { method: 'POST', path: '/settings/text', access: ADMIN, body: TEXT_FORM, answer: take(ofSettings) },
  ];
}

async function takeText(visit: Visit, context: WebContext, desk: Desk): Promise<void> {
  const { form, response } = visit;
  const { edits } = context;
  const [text, message] = [toFormText(form.get('text') ?? ''), form.get('message') ?? ''];
  if (!form.has('text')) throw new Problem(400, 'The text is missing', undefined);
  const current = await readDesk(desk, edits);
  const request = deskRequest(desk, form.get('text') ?? '', current);
  const conflict = form.get('etag') !== etagOf(current);
  const preview = await edits.preview(request);
  const shown: Shown = { text, message, current, preview, conflict };
  if (conflict || form.get('do') !== 'save') {
    if (conflict) response.status(412);
    return render(visit, context, desk, shown);
  }
  try {
    await makeFromPage(visit, context, request, { message, evenIfInvalid: form.has('force') });
  } catch (error) {
    if (error instanceof EditConflict) return takeText(visit, context, desk);
    if (!(error instanceof InvalidEdit)) throw error;
    response.status(422);
    return render(visit, context, desk, shown);
  }
  response.redirect(303, `${desk.href}?saved`);
}

function render(visit: Visit, { shell }: WebContext, { place, href, back, schema }: Desk, { text, current, message = '', preview, conflict = false, saved = false }: Shown): void {
  visit.response.type('html').send(shell.render('editor', {
    title: `${place.path} · Orbitr`, path: undefined, place: visit.request.path, viewer: known(visit), stack: place.stack, file: place.path, href, back, schema, text, message, saved,
    etag: etagOf(current), isNew: current === undefined, ends: endsOf(current), conflict: conflict ? { now: current === undefined ? undefined : toFormText(current.text) } : undefined,
    preview: preview && previewView(preview), changed: preview !== undefined && preview.changes.length > 0,
  }));
}

/** What a person should know of a file's bytes that the text does not show. */
function endsOf(current: FileText | undefined): string | undefined {
  if (current === undefined) return undefined;
  const said = [...(current.text.startsWith('\ufeff') ? ['byte order mark'] : []), ...(/\r/.test(current.text) ? [/(?<!\r)\n|\r(?!\n)/.test(current.text) ? 'mixed line ends' : 'CRLF line ends'] : [])];
  return said.length === 0 ? undefined : `${said.join(', ')}: kept as they are`;
}
