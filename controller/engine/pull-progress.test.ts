import { expect, test } from 'vitest';
import { pullProgress } from './pull-progress.ts';

test('adds up the downloads of all layers and does not count extraction again', () => {
  const progress = pullProgress('nginx');
  expect(progress({ id: 'a', status: 'Pulling fs layer', progressDetail: {} })).toEqual({ image: 'nginx', current: 0, total: 0 });
  progress({ id: 'a', status: 'Downloading', progressDetail: { current: 10, total: 100 } });
  expect(progress({ id: 'b', status: 'Downloading', progressDetail: { current: 5, total: 50 } })).toEqual({ image: 'nginx', current: 15, total: 150 });
  expect(progress({ id: 'a', status: 'Download complete', progressDetail: {} })).toEqual({ image: 'nginx', current: 105, total: 150 });
  expect(progress({ id: 'a', status: 'Extracting', progressDetail: { current: 1, total: 100 } })).toEqual({ image: 'nginx', current: 105, total: 150 });
});
