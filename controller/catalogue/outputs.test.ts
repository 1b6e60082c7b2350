import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateManifest } from '../../schemas/generated/template.ts';
import { resolveOutputs } from './outputs.ts';

const ADDRESS = 'postgresql://${DB_USER}:${DB_PASSWORD}@${COMPOSE_PROJECT_NAME}-db:5432/${DB_NAME}';

/** The output `url` of that text, or the problem. */
function url(value: string, variables: Readonly<Record<string, string>>): string {
  const manifest: Pick<TemplateManifest, 'outputs'> = { outputs: { url: { type: 'url', value, secret: true } } };
  const outputs = resolveOutputs(manifest as TemplateManifest, new Map(Object.entries({ COMPOSE_PROJECT_NAME: 'wiki', ...variables })), false);
  return outputs.kind === 'problem' ? outputs.message : (outputs.values.get('url')?.value ?? '');
}

describe('an output that is an address', () => {
  it('has any user and any password in it', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(fc.property(text, text, (user, password) => {
      const read = new URL(url(ADDRESS, { DB_USER: user, DB_PASSWORD: password, DB_NAME: 'app' }));
      expect([decodeURIComponent(read.username), decodeURIComponent(read.password), read.host, read.pathname]).toEqual([user, password, 'wiki-db:5432', '/app']);
    }));
  });

  it.each([
    [ADDRESS, 'postgresql://u:a%40b%3A%2F@wiki-db:5432/x/y'],
    ['redis://default:$DB_PASSWORD@kv:6379/0', 'redis://default:a%40b%3A%2F@kv:6379/0'],
    ['redis://:${DB_PASSWORD:-a/b}@kv:6379', 'redis://:a%40b%3A%2F@kv:6379'],
    // A default is the author's own text; its "/" and "@" do not divide the address.
    ['redis://:${NONE:-%2F/@{}}@kv/${DB_NAME}', 'redis://:%2F/@{}@kv/x/y'],
    // After the authority nothing is encoded, an "@" there means nothing.
    ['http://wiki:80/${DB_NAME}@${DB_USER}', 'http://wiki:80/x/y@u'],
    ['http://wiki?as=${DB_PASSWORD}@x', 'http://wiki?as=a@b:/@x'],
    ['${SCHEME}://${DB_NAME}', 'https://x/y'],
  ])('%s', (value, expected) => expect(url(value, { SCHEME: 'https', DB_USER: 'u', DB_PASSWORD: 'a@b:/', DB_NAME: 'x/y' })).toBe(expected));

  it('takes half a character for what a file makes of it', () => expect(url(ADDRESS, { DB_USER: 'u', DB_PASSWORD: '\ud800', DB_NAME: 'a' })).toContain('u:%EF%BF%BD@'));
  it('still shows that a value is sealed', () => expect(url(ADDRESS, { DB_USER: 'u', DB_PASSWORD: 'ENC[age:abc=]', DB_NAME: 'a' })).toContain('ENC[age:abc=]'));
  it('says what is not set', () => expect(url(ADDRESS, { DB_USER: 'u' })).toBe('its output url needs DB_PASSWORD, DB_NAME, which is not set'));
  it('says what is no reference at all', () => expect(url('redis://:${}@kv', {})).toContain('its output url needs redis://:${}@kv'));
});

it('an output of another type has its values as they are', () => {
  const manifest = { outputs: { dsn: { type: 'string', value: 'tcp://${PASSWORD}@db' } } } as const;
  const outputs = resolveOutputs(manifest as unknown as TemplateManifest, new Map([['PASSWORD', 'a@b']]), false);
  expect(outputs).toMatchObject({ kind: 'outputs', values: new Map([['dsn', { value: 'tcp://a@b@db' }]]) });
});
