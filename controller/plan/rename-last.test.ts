import { describe, expect, it } from 'vitest';
import { draftObserved } from '../../test/support/draft-observed.ts';
import { draftService } from '../../test/support/draft-service.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation, Subject } from '../model/operation.ts';
import { handOver } from './hand-over.ts';
import { because, makeOperation } from './make-operation.ts';
import { orderOperations } from './order-operations.ts';
import { renameLast } from './rename-last.ts';

const cause = because('Renamed', 'a test');
const subject = (name: string, service = name): Subject => ({ stack: 'app', type: 'container', name, service });
const rename = (name: string, to: string, after: readonly string[] = []): Operation => makeOperation({ kind: 'rename-container', subject: subject(name), cause, after, args: { container: { id: `id-${name}`, name }, to } });
const start = (name: string, after: readonly string[] = []): Operation => makeOperation({ kind: 'start-container', subject: subject(name), cause, after, args: { container: { name } } });
const stop = (name: string, after: readonly string[] = []): Operation => makeOperation({ kind: 'stop-container', subject: subject(name), cause, after, args: { container: { id: `id-${name}`, name } } });
const names = (operations: readonly Operation[]): readonly string[] => orderOperations(operations).map(({ id }) => id);
const taken = (...all: readonly string[]): ReadonlyMap<string, ObservedContainer> => new Map(all.map((name) => [name, draftObserved(name)]));

describe('renaming', () => {
  it('comes after everything that knows the container by its passing name', () => {
    const operations = renameLast([rename('a.next', 'a'), start('a.next')], taken());
    expect(names(operations)).toEqual(['start-container:a.next', 'rename-container:a.next']);
  });

  it('lets one step aside when two have each other’s names', () => {
    const operations = renameLast([rename('a', 'b', ['rename-container:b']), rename('b', 'a', ['rename-container:a'])], taken('a', 'b'));
    const steps = orderOperations(operations).map((operation) => (operation.kind === 'rename-container' ? `${operation.args.container.id} to ${operation.args.to}` : ''));
    const held = new Map([['a', 'id-a'], ['b', 'id-b']]);
    for (const step of steps) {
      const [id = '', to = ''] = step.split(' to ');
      expect(held.has(to), step).toBe(false);
      for (const [name, holder] of held) if (holder === id) held.delete(name);
      held.set(to, id);
    }
    expect(Object.fromEntries(held)).toEqual({ a: 'id-b', b: 'id-a' });
  });

  it('steps aside to a name that nobody has', () => {
    const operations = renameLast([rename('a', 'b', ['rename-container:b']), rename('b', 'a', ['rename-container:a'])], taken('a', 'b', 'a.aside', 'b.aside'));
    expect(operations.flatMap((operation) => (operation.kind === 'rename-container' ? operation.args.to : [])).filter((to) => to === 'a.aside' || to === 'b.aside')).toEqual([]);
  });
});

describe('a port that moves from one service to another', () => {
  const publishing = (name: string, published: string) => draftService(name, { container: { ports: [{ target: 80, protocol: 'tcp', published }] } });
  const holding = (name: string, published: number): ObservedContainer => draftObserved(name, { ports: [{ target: 80, protocol: 'tcp', published }] });

  it('is let go of before it is taken', () => {
    const operations = handOver([start('new'), stop('old')], [publishing('new', '8080')], [holding('old', 8080)]);
    expect(names(operations)).toEqual(['stop-container:old', 'start-container:new']);
  });

  it('is let go of at once when its holder would wait for the one that needs it', () => {
    const operations = handOver([start('new'), stop('old', ['start-container:new'])], [publishing('new', '8080')], [holding('old', 8080)]);
    expect(names(operations)).toEqual(['stop-container:old', 'start-container:new']);
  });

  it('is another one with another protocol, and nobody’s when the engine chooses', () => {
    const other = draftService('new', { container: { ports: [{ target: 80, protocol: 'udp', published: '8080' }, { target: 81, protocol: 'tcp' }] } });
    const before = [start('new'), stop('old')];
    expect(handOver(before, [other], [holding('old', 8080)]).map(({ dependsOn }) => dependsOn)).toEqual([[], []]);
  });
});
