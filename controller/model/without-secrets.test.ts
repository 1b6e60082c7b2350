import { expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

const change = (file: string, before: string | undefined, after: string | undefined) => ({ file, before, after, difference: `${before} → ${after}`, masked: 'masked' });

it('shows answers, hides what is secret, and leaves out what is kept for later merges', () => {
  const { changes, stack } = withoutSecrets({ stack: 'wiki', changes: [change('wiki/.env', undefined, 'DOMAIN=a.org'), change('wiki/secrets.env', 'A=old', 'A=hunter2'), change('wiki/.template/compose.yaml', undefined, 'services: {}')] });
  expect(stack).toBe('wiki');
  expect(changes).toEqual([
    { file: 'wiki/.env', before: undefined, after: 'DOMAIN=a.org', difference: 'undefined → DOMAIN=a.org', masked: 'masked' },
    { file: 'wiki/secrets.env', before: '•••', after: '•••', difference: 'masked', masked: 'masked' },
  ]);
  expect(withoutSecrets({ changes: [change('secrets.env', undefined, 'A=hunter2')] }).changes).toMatchObject([{ before: undefined, after: '•••' }]);
});
