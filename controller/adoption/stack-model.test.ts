import { expect, test } from 'vitest';
import { stackModel } from './stack-model.ts';

test('what people write comes first, and references between the containers become references between services', () => {
  const model = stackModel([
    { service: 'db', container: 'shop-db', picture: { shm_size: '1g', image: 'postgres:16', volumes: { '/data': 'pg:/data:ro', '/anonymous': ':/anonymous:ro' }, command: ['sh', '-c', 'a b'] } },
    { service: 'web', container: 'shop-web', picture: { image: 'nginx', network_mode: 'container:shop-db', pid: 'container:other', volumes_from: ['container:shop-db:ro', 'container:other'], gpus: [{ count: 'all', capabilities: ['compute', 'gpu'] }], healthcheck: { test: ['CMD-SHELL', 'true'] } } },
  ]);
  expect(JSON.stringify(model)).toBe(JSON.stringify({
    services: {
      db: { image: 'postgres:16', container_name: 'shop-db', command: ['sh', '-c', 'a b'], volumes: ['pg:/data:ro', { type: 'volume', target: '/anonymous', read_only: true }], shm_size: '1g' },
      web: { image: 'nginx', container_name: 'shop-web', network_mode: 'service:db', healthcheck: { test: 'true' }, pid: 'container:other', volumes_from: ['db:ro', 'container:other'], gpus: [{ count: 'all', capabilities: ['compute'] }] },
    },
    volumes: { pg: { external: true } },
  }));
});

test('networks without options are a list of names', () => {
  const network = (networks: object) => (stackModel([{ service: 'a', container: 'a', picture: { image: 'x', networks } }])['services'] as { readonly a: object }).a;
  expect(network({ front: {}, back: {} })).toMatchObject({ networks: ['front', 'back'] });
  expect(network({ front: { aliases: ['www'] }, back: {} })).toMatchObject({ networks: { front: { aliases: ['www'] }, back: null } });
});
