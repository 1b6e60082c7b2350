import type { InstallRequest } from '../../controller/catalogue-api.ts';

type Wishes = NonNullable<InstallRequest['dependencies']>;

/** The fields of an install form → what is asked of the catalogue. Names of fields say what they are: `in.`, `gen.` (made up when empty), `port.`, `route.`, `need.`. @param reachedBy host of this machine when none was typed */
export function installRequest(id: string, form: URLSearchParams, reachedBy: string | undefined): InstallRequest {
  const answers: Record<string, string | readonly string[]> = Object.create(null) as Record<string, string>;
  const ports: Record<string, number> = Object.create(null) as Record<string, number>;
  const dependencies: Record<string, Wishes[string]> = Object.create(null) as Wishes;
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key);
    const last = values.at(-1) ?? '';
    const name = key.slice(key.indexOf('.') + 1);
    if (key.startsWith('in.')) answers[name] = last;
    // The first one is there so that no choice at all is an answer, too.
    else if (key.startsWith('many.')) answers[name] = values.slice(1);
    else if (key.startsWith('gen.') && last !== '') answers[name] = last;
    else if (key.startsWith('port.') && /^\d{1,5}$/.test(last)) ports[name] = Number(last);
    else if (key.startsWith('need.')) dependencies[name] = wishOf(last);
  }
  const stack = form.get('stack')?.trim();
  const host = form.get('host')?.trim() || reachedBy;
  const [source, version] = [form.get('source'), form.get('version')];
  return {
    id,
    ...(source ? { source } : {}),
    ...(version ? { version } : {}),
    ...(stack ? { stack } : {}),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(Object.keys(ports).length === 0 ? {} : { ports }),
    ...(Object.keys(dependencies).length === 0 ? {} : { dependencies }),
    ...(form.has('routes') ? { routes: routesOf(form) } : {}),
    ...(host === undefined ? {} : { host }),
    consent: form.getAll('grant'),
  };
}

function wishOf(text: string): Wishes[string] {
  const [kind = '', stack = ''] = text.split(':');
  if ((kind === 'use' || kind === 'share') && stack !== '') return { kind, stack };
  return { kind: kind === 'none' ? 'none' : 'install' };
}

/** `route.SERVICE:PORT` holds a name; a box beside it says whether it is wanted. */
function routesOf(form: URLSearchParams): NonNullable<InstallRequest['routes']> {
  const wanted = new Set(form.getAll('route'));
  return [...wanted].flatMap((key) => {
    const [, service = '', port = ''] = /^(.+):(\d{1,5})$/.exec(key) ?? [];
    const name = (form.get(`name.${key}`) ?? '').trim();
    if (service === '' || name === '') return [];
    return [{ service, port: Number(port), ...(name.includes('.') ? { host: name } : { subdomain: name }) }];
  });
}
