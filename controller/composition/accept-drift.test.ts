import { expect, test } from 'vitest';
import type { ThreeWayRow } from '../adoption/three-way.ts';
import { buildSpec } from '../../test/support/build-spec.ts';
import { acceptDrift } from './accept-drift.ts';

const spec = buildSpec({ name: 'shop', services: [{ name: 'web', networks: ['front', 'back'] }] });
const MAIN = 'services:\n  web:\n    image: x\n    deploy: { resources: { limits: { memory: 64m } } }\n    networks: [front, back]\n';
const OVER = 'services:\n  web:\n    pids_limit: 5\n';
const texts = new Map([['/main.yaml', MAIN], ['/over.yaml', OVER]]);
const row = (field: string, desired: unknown, live: unknown, moved: ThreeWayRow['moved'] = 'live'): ThreeWayRow => ({ path: `/services/web/${field}`, desired, applied: desired, live, moved });

test.each<[string, ThreeWayRow, string, string]>([
  ['where it is written, in whatever form', row('mem_limit', '64m', '80m'), '/main.yaml', MAIN.replace('64m', '80m')],
  ['in the last file that says it', row('pids_limit', 5, 7), '/over.yaml', OVER.replace('5', '7')],
  ['as a new key of the service', row('cpus', undefined, 0.5), '/main.yaml', `${MAIN}    cpus: 0.5\n`],
  ['no restart policy has a word', row('restart', 'always', undefined), '/main.yaml', `${MAIN}    restart: "no"\n`],
  ['a network less', row('networks/shop_back', {}, undefined), '/main.yaml', MAIN.replace('[front, back]', '[front]')],
  ['a network more', row('networks/proxy', undefined, {}), '/main.yaml', `${MAIN.replace('[front, back]', '[front, back, proxy]')}networks:\n  proxy: { external: true }\n`],
])('%s', (_, drift, path, expected) => {
  const result = acceptDrift([drift], spec, texts);
  expect(result.refused).toEqual([]);
  expect(new Map(result.texts)).toEqual(new Map(texts).set(path, expected));
});

test('what cannot be taken over is said with the reason, and nothing of it is written', () => {
  const rows = [row('environment/A', '1', '2'), row('mem_limit', '64m', undefined), row('mem_limit', '64m', '80m', 'both'), { ...row('mem_limit', '64m', '80m'), path: '/services/other/mem_limit' }];
  const result = acceptDrift(rows, spec, texts);
  expect(result.texts).toEqual(texts);
  expect(result.refused.map(({ reason }) => reason)).toEqual([
    'only limits, the restart policy and networks can be taken over; anything else needs a new container',
    'what is not limited has no word in a stack file; take the line out',
    'the file was changed, too: say there which of the two you mean',
    'the service is not written out in a file of this stack',
  ]);
});
