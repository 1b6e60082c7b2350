import { describe, expect, it } from 'vitest';
import { buildSpec } from '../../test/support/build-spec.ts';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { OrbitrError } from '../model/errors.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { StackStatus } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { indexObservation } from '../plan/index-observation.ts';
import type { Desired } from './desired-state.ts';
import type { StackReport } from './stack-report.ts';
import { stackStatus } from './stack-report.ts';

const labels = (service: string): Record<string, string> => ({ [LABEL.stack]: 'blog', [LABEL.instance]: 'i', [LABEL.service]: service });
const web = (change: Partial<ObservedContainer> = {}): ObservedContainer => draftObserved('blog-web-1', { labels: labels('web'), detail: { ...draftDetail, restart: { name: 'unless-stopped', maximumRetries: 0 } }, ...change });
const observed = (...containers: readonly ObservedContainer[]): ObservationIndex =>
  indexObservation({ engine: { id: 'e', version: '1', apiVersion: '1.41', platform: 'linux/amd64', swarm: false }, containers, networks: [], volumes: [], images: new Map() }, { instance: 'i', complete: false, containers: new Set(), networks: new Set(), volumes: new Set(), intended: new Set() });
const spec = buildSpec({ name: 'blog', services: [{ name: 'web' }] });
const valid: Desired = { kind: 'spec', spec, files: ['blog.yaml'] };
const invalid: Desired = { kind: 'invalid', diagnostics: [{ severity: 'error', code: 'compose/syntax', message: 'no' }], revision: { digest: 'bad', dirty: false }, files: ['blog.yaml'] };
const nothingToDo = { stack: 'blog', operations: [], blocked: [], warnings: [] };

function status(report: Partial<StackReport>, previous?: StackStatus): StackStatus {
  const whole: StackReport = { stack: 'blog', desired: valid, observed: observed(web()), plan: nothingToDo, outcome: { kind: 'synced' }, records: undefined, ...report };
  return stackStatus({ report: whole, previous, applied: undefined, falls: () => 0, crashLoop: () => undefined, now: 1 });
}
const ready = ({ conditions }: StackStatus): string => conditions.find(({ type }) => type === 'Ready')?.reason ?? '';

describe('the status of a stack', () => {
  it('is Synced and Healthy when nothing is to do and everything runs', () => expect(status({})).toMatchObject({ sync: 'Synced', health: 'Healthy', files: ['blog.yaml'] }));

  it('shows what runs, also while the file is invalid', () => {
    const before = status({});
    const down = observed(web({ state: 'exited', detail: { ...draftDetail, exitCode: 3, restart: { name: 'unless-stopped', maximumRetries: 0 } } }));
    const after = status({ desired: invalid, observed: down, plan: undefined, outcome: { kind: 'invalid', errors: 1, first: 'no' } }, before);
    expect(after).toMatchObject({ sync: 'Unknown', health: 'Degraded', services: [{ name: 'web', health: 'Degraded', message: 'exited with code 3', containers: [{ state: 'exited' }] }] });
    expect(status({ desired: invalid, observed: observed(), plan: undefined, outcome: { kind: 'invalid', errors: 1, first: 'no' } }, before)).toMatchObject({ health: 'Missing', services: [{ name: 'web', health: 'Missing' }] });
  });

  it('tells the app that the files came from, also while they are invalid, and forgets it with the files', () => {
    const template = { id: 'wiki', version: '1.0.0', source: 'official', digest: 'd', needs: {}, shared: [] };
    const installed = status({ desired: { ...valid, spec: { ...spec, template } } });
    expect(installed.template).toEqual({ id: 'wiki', version: '1.0.0', source: 'official' });
    expect(status({ desired: invalid }, installed).template).toEqual(installed.template);
    expect(status({}, installed)).not.toHaveProperty('template');
  });

  it('says that a volume is kept only when nothing uses it, also while the file is invalid', () => {
    const volume = { name: 'blog_data', driver: 'local', options: {}, labels: labels('web') };
    const mount = { kind: 'volume' as const, source: 'blog_data', target: '/data', readOnly: false };
    const seen = (...containers: readonly ObservedContainer[]): ObservationIndex => ({ ...observed(...containers), volumes: new Map([['blog', [volume]]]) });
    const broken = { desired: invalid, plan: undefined, outcome: { kind: 'invalid', errors: 1, first: 'no' } } as const;
    expect(status({ ...broken, observed: seen(web({ mounts: [mount] })) }).keptVolumes).toEqual([]);
    expect(status({ ...broken, observed: seen() }).keptVolumes).toEqual(['blog_data']);
    expect(status({ observed: seen(web()) }).keptVolumes).toEqual(['blog_data']);
  });

  it('shows what runs of a file that was invalid from the start', () => {
    const outcome = { kind: 'invalid', errors: 1, first: 'no' } as const;
    expect(status({ desired: invalid, plan: undefined, outcome })).toMatchObject({ health: 'Healthy', services: [{ name: 'web', image: 'busybox:stable', replicas: 1 }] });
    expect(status({ desired: invalid, plan: undefined, outcome, observed: observed() })).toMatchObject({ health: 'Unknown', services: [] });
  });

  it('stays Suspended when the file of a stopped stack becomes invalid', () => {
    const stopped = status({ desired: { ...valid, spec: { ...spec, run: 'stopped' } }, observed: observed(web({ state: 'exited' })) });
    expect(stopped.health).toBe('Suspended');
    expect(status({ desired: invalid, plan: undefined, observed: observed(web({ state: 'exited' })), outcome: { kind: 'invalid', errors: 1, first: 'no' } }, stopped).health).toBe('Suspended');
  });

  it('shows what is left of a stack whose file is gone', () => {
    const left = observed(web(), draftObserved('blog-old-1', { labels: labels('old') }));
    expect(status({ desired: { kind: 'absent' }, observed: left, outcome: { kind: 'prune-held', message: 'no marker' } }, status({})).services.map(({ name }) => name)).toEqual(['old', 'web']);
    expect(status({ desired: { kind: 'absent' }, observed: observed(), outcome: { kind: 'synced' } }, status({})).services).toEqual([]);
  });

  it('is Unknown, with all of its services, when nobody could look', () => {
    const error = new OrbitrError({ code: 'engine/unreachable', kind: 'transient', message: 'away' });
    expect(status({ desired: undefined, observed: undefined, plan: undefined, outcome: { kind: 'failed', error } }, status({}))).toMatchObject({ sync: 'Unknown', health: 'Unknown', services: [{ name: 'web', health: 'Unknown' }], files: ['blog.yaml'] });
  });

  it('goes on telling why the last pass failed, while the same work is still to do', () => {
    const todo = { kind: 'pending', operations: 1 } as const;
    const failed = status({ outcome: { kind: 'not-converged', plan: nothingToDo } });
    expect(ready(status({ outcome: todo, observed: observed() }, failed))).toBe('NotConverged');
    expect(status({ outcome: todo, observed: observed() }, failed).health).toBe('Missing');
    expect(ready(status({ outcome: { kind: 'synced' } }, failed))).toBe('Synced');
    const changed: Desired = { ...valid, spec: { ...spec, revision: { digest: 'next', dirty: false } } };
    expect(ready(status({ desired: changed, outcome: todo }, failed))).toBe('Pending');
    expect(ready(status({ outcome: todo }, status({})))).toBe('Pending');
  });

  it('is Progressing, not Missing, while a pass is under way', () => expect(status({ outcome: { kind: 'applying', operations: 1 }, observed: observed() }).health).toBe('Progressing'));
});
