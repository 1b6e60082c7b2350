import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/make-folder.ts';
import { buildSpec } from '../spec/build-spec.ts';
import { looseStack, readStack } from './read-stack.ts';

test('what is wanted of a secret provider is asked of nobody, and told by its place', async () => {
  await using folder = await makeFolder({
    'shop/compose.yaml': 'services: { web: { image: nginx, environment: { PW: "${PW}" } } }\nx-orbitr:\n  secretsFrom: [{ provider: vault, path: db, keys: { PW: password } }]\n',
  });
  const { result } = await readStack(looseStack([join(folder.path, 'context/shop/compose.yaml')]), (read) => buildSpec(read, { homeDirectory: '/home/user', profiles: [] }));
  if (result.kind !== 'spec') throw new Error(JSON.stringify(result));
  expect(result.spec.services[0]?.container.environment).toEqual(['PW=(vault db#password)']);
});
