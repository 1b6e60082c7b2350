import { describe, expect, it } from 'vitest';
import { routingOf, specOf, tableOf } from '../../test/support/route-table.ts';
import type { ObservedProxy, RefusedRoutes } from '../model/routing.ts';
import { routeStatuses } from './route-status.ts';
import { routedVerdict } from './routed-verdict.ts';

const routing = routingOf('proxy: caddy');
const spec = specOf('blog', 'services:\n  web:\n    image: nginx\n    x-orbitr: { routes: [{ host: blog.example.com, port: 80 }, { host: new.example.com, port: 80 }] }\n', routing);
const before = specOf('blog', 'services:\n  web:\n    image: nginx\n    x-orbitr: { routes: [{ host: blog.example.com, port: 80 }] }\n', routing);
const routes = spec.services[0]?.routes ?? [];
const serving = (change: Partial<Extract<ObservedProxy, { kind: 'serving' }>> = {}): ObservedProxy => ({ kind: 'serving', routing, table: tableOf([spec]), intact: true, ...change });
const states = (proxy: ObservedProxy | undefined): readonly string[] => routeStatuses(spec, proxy, undefined).map(({ name, state }) => `${name} ${state}`);
const routed = (proxy: ObservedProxy | undefined): string => {
  const { status, reason } = routedVerdict(routeStatuses(spec, proxy, undefined)) ?? { status: 'none', reason: 'none' };
  return `${status} ${reason}`;
};

describe('what is told of routes', () => {
  it('is that the proxy serves them, or that it has them and nothing is ready', () => {
    expect(states(serving())).toEqual(['blog.example.com served', 'new.example.com served']);
    expect(routed(serving())).toBe('True Served');
    expect(routed(serving({ table: tableOf([spec], 0) }))).toBe('True Held');
  });

  it('is that nobody has them yet, that no proxy is chosen, or that it does not answer', () => {
    expect(routed(serving({ table: tableOf([before]) }))).toBe('Unknown Pending');
    expect(routed(undefined)).toBe('Unknown NoProxy');
    expect(routed({ kind: 'unavailable', routing, message: 'no answer', hint: '' })).toBe('False ProxyUnavailable');
    expect(routedVerdict([])).toBeUndefined();
  });

  it('is what the proxy said when it did not take them, of the service whose routes they were alone', () => {
    const refusal = (service: string): RefusedRoutes => ({ reason: 'Rejected', message: 'certificate not found', entry: { stack: 'blog', service, routes: routes.slice(1) } });
    const mine = serving({ table: tableOf([before]), rejected: [refusal('web')] });
    expect(states(mine)).toEqual(['blog.example.com served', 'new.example.com rejected']);
    expect(routedVerdict(routeStatuses(spec, mine, undefined))).toEqual({ status: 'False', reason: 'Rejected', message: 'new.example.com: certificate not found.' });
    expect(routed(serving({ rejected: [refusal('other')] }))).toBe('True Served');
  });

  it('is that of all names when the proxy takes nothing at all', () => {
    expect(states(serving({ rejected: [{ reason: 'Frozen', message: 'one bad file' }] }))).toEqual(['blog.example.com rejected', 'new.example.com rejected']);
  });
});
