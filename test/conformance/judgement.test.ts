import { describe, expect, test } from 'vitest';
import { comparable } from './comparable.ts';
import { fieldDifferences, isIgnored } from './field-differences.ts';
import type { Trial } from './file-result.ts';
import { judge } from './file-result.ts';

const made = (time: number, unsettled: readonly string[] = []): Trial => ({ outcome: { kind: 'made', unsettled, warnings: [] }, time });
const refused: Trial = { outcome: { kind: 'refused', stage: 'file', reasons: ['no'] }, time: 0 };
const difference = { object: 'container a', field: 'HostConfig.Binds', compose: ['x'], orbitr: undefined };

describe('the verdict', () => {
  test.each([
    ['both refuse', refused, refused],
    ['only Compose refuses', refused, made(1)],
    ['only Orbitr refuses', made(1), refused],
    ['same', made(1000), made(1000)],
    ['slow', made(1000), made(9000)],
    ['different', made(1), made(1, ['~ rename'])],
  ])('%s', (verdict, compose, orbitr) => expect(judge(compose, orbitr, [])).toBe(verdict));

  test('a difference counts more than the time', () => expect(judge(made(1), made(99_999), [difference])).toBe('different'));
});

test('only what differs is told', () => {
  const theirs = { 'container a': { 'Config.Env': ['A=1', 'B=2'], 'Config.Labels': { x: '1', y: '2' }, 'HostConfig.Init': true }, 'network n': {} };
  const ours = { 'container a': { 'Config.Env': ['A=1', 'B=3'], 'Config.Labels': { x: '1', z: '2' } } };
  const differences = fieldDifferences(theirs, ours);
  expect(differences).toEqual([
    { object: 'container a', field: 'Config.Env', compose: ['B=2'], orbitr: ['B=3'] },
    { object: 'container a', field: 'Config.Labels', compose: { y: '2' }, orbitr: { z: '2' } },
    { object: 'container a', field: 'HostConfig.Init', compose: true, orbitr: undefined },
    { object: 'network n', field: 'exists', compose: true, orbitr: undefined },
  ]);
  expect(differences.filter(isIgnored).map(({ field }) => field)).toEqual(['HostConfig.Init', 'exists']);
});

test('ids and made-up names are levelled, zero and false are not', () => {
  const [id, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const container = {
    Id: id, Name: '/p-a-1', NetworkSettings: { Networks: { n: { Aliases: ['a', id.slice(0, 12)] } } }, Mounts: [{ Type: 'volume', Name: other, Source: '/somewhere', Destination: '/data' }],
    Config: { Hostname: id.slice(0, 12), Labels: { 'com.docker.compose.version': '2', mine: 'yes' }, Tty: false, Cmd: [] },
    HostConfig: { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, NetworkMode: `container:${id}`, OomScoreAdj: 0, CapAdd: ['B', 'A'], Dns: ['2', '1'] },
  };
  expect(comparable({ containers: [container], networks: [], volumes: [], networkNames: new Map(), files: new Map() }, { services: {} })).toEqual({
    'container p-a-1': {
      'Config.Hostname': '<id>', 'Config.Labels': { mine: 'yes' }, 'Config.Tty': false,
      'HostConfig.NetworkMode': 'container:p-a-1', 'HostConfig.OomScoreAdj': 0, 'HostConfig.CapAdd': ['A', 'B'], 'HostConfig.Dns': ['2', '1'],
      'Networks.n': { Aliases: ['a'] }, 'Mounts./data': { Type: 'volume', Name: '<anonymous>' },
    },
  });
});
