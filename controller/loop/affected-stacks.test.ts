import { describe, expect, it } from 'vitest';
import { draftObserved } from '../../test/support/draft-observed.ts';
import type { EngineEvent } from '../engine/port.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedState } from '../model/observed-state.ts';
import { mayUnblock, stackOfPath, stacksOfEvent } from './affected-stacks.ts';

const labels = { [LABEL.stack]: 'blog', [LABEL.instance]: 'me' };
const concerned = (seen: EngineEvent, known: ObservedState | undefined): readonly string[] => stacksOfEvent(seen, known, 'me');
const last: ObservedState = {
  engine: { id: 'e', version: '1', apiVersion: '1.41', platform: 'linux/amd64', swarm: false },
  containers: [{ ...draftObserved('blog-web-1'), labels }],
  networks: [{ id: 'n1', name: 'photos_default', labels: { ...labels, [LABEL.stack]: 'photos' }, driver: 'bridge', internal: false, scope: 'local' }],
  volumes: [{ name: 'v1', labels, driver: 'local', options: {} }],
  images: new Map(),
};
const event = (change: Partial<EngineEvent>): EngineEvent => ({ type: 'container', action: 'die', id: 'id-blog-web-1', labels, time: 0, ...change });

describe('an engine event concerns', () => {
  it.for(['create', 'start', 'die', 'kill', 'oom', 'pause', 'unpause', 'destroy', 'rename', 'update', 'health_status: unhealthy'])('the stack of a container: %s', (action) => expect(concerned(event({ action }), last)).toEqual(['blog']));
  it.for(['exec_create: sh', 'exec_start: sh', 'exec_die', 'attach', 'top', 'resize', 'commit'])('nobody when it is noise: %s', (action) => expect(concerned(event({ action }), last)).toEqual([]));
  it('nobody when it is another instance’s, or says so by a label that anybody can write', () => {
    expect(concerned(event({ id: 'x', labels: { ...labels, [LABEL.instance]: 'other' } }), last)).toEqual([]);
    expect(concerned(event({ id: 'x', labels: { [LABEL.stack]: 'blog' } }), last)).toEqual([]);
  });
  it('nobody when the container is not ours', () => expect(concerned(event({ id: 'other', labels: {} }), last)).toEqual([]));
  it('the stacks of a network and of the container that left it', () =>
    expect(concerned(event({ type: 'network', action: 'disconnect', id: 'n1', labels: { container: 'id-blog-web-1' } }), last)).toEqual(['blog', 'photos']));
  it('the stack of a volume', () => expect(concerned(event({ type: 'volume', action: 'destroy', id: 'v1', labels: {} }), last)).toEqual(['blog']));
  it('nobody when it is about images, or before anything was observed', () => {
    expect(concerned(event({ type: 'image', action: 'pull' }), last)).toEqual([]);
    expect(concerned(event({ type: 'network', labels: {} }), undefined)).toEqual([]);
  });
});

describe('what may let a blocked stack go on', () => {
  it.for([
    ['container', 'destroy', true],
    ['container', 'rename', true],
    ['container', 'exec_start: sh', false],
    ['container', 'start', false],
    ['network', 'disconnect', true],
    ['network', 'create', true],
    ['network', 'connect', false],
    ['volume', 'create', true],
    ['volume', 'mount', false],
    ['image', 'pull', true],
    ['image', 'delete', false],
  ] as const)('%s %s: %s', ([type, action, expected]) => expect(mayUnblock(event({ type, action }))).toBe(expected));
});

describe('a path belongs to', () => {
  it.for([
    ['/s/blog.yaml', 'blog'],
    ['/s/blog.yml', 'blog'],
    ['/s/photos/compose.yaml', 'photos'],
    ['/s/photos/.env', 'photos'],
    ['/s/photos', 'photos'],
    ['/s/orbitr.yaml', undefined],
    ['/s/orbitr.yml', undefined],
    ['/s/.orbitr', undefined],
    ['/s', undefined],
    ['/elsewhere/app.env', undefined],
    ['/s-too/blog.yaml', undefined],
  ] as const)('%s: %s', ([path, stack]) => expect(stackOfPath('/s', path)).toBe(stack));
});
