import { OrbitrError } from '../model/errors.ts';

/**
 * The settings that a person means by `SERVICE` and `FIELD`, out of all by their JSON pointers. A field is written with dots or slashes
 * (`environment.GREETING`, `labels.traefik.enable`); keys may have dots themselves, so texts are compared, not parts.
 * @throws OrbitrError `command/no-such-field`
 */
export function chooseFields<T>(all: readonly (readonly [pointer: string, T])[], service: string | undefined, field: string | undefined): readonly (readonly [pointer: string, T])[] {
  const prefix = service === undefined ? '' : `/services/${service}`;
  const inside = all.filter(([pointer]) => pointer.startsWith(`${prefix}/`));
  if (inside.length === 0) {
    const services = [...new Set(all.flatMap(([pointer]) => /^\/services\/([^/]+)\//.exec(pointer)?.[1] ?? []))].join(', ');
    throw new OrbitrError({ code: 'command/no-such-field', kind: 'terminal', message: `there is no service "${service}"`, hint: `There are: ${services}` });
  }
  if (field === undefined) return inside;
  const wanted = plain(field);
  const found = inside.filter(([pointer]) => {
    const path = plain(pointer.slice(prefix.length));
    return path === wanted || path.startsWith(`${wanted}.`);
  });
  if (found.length > 0) return found;
  const fields = [...new Set(inside.map(([pointer]) => pointer.slice(prefix.length + 1).split('/')[0] ?? ''))].join(', ');
  throw new OrbitrError({ code: 'command/no-such-field', kind: 'terminal', message: `"${field}" is not set`, hint: `Set are: ${fields}` });
}

function plain(path: string): string {
  return path.replace(/^[/.]/, '').replaceAll('/', '.').replaceAll('~1', '.').replaceAll('~0', '~');
}
