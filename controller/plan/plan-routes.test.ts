import { describe, expect, it } from 'vitest';
import { deployedObservation, SCENARIO_INSTANCE } from '../../test/support/deployed-observation.ts';
import { routingOf, specOf } from '../../test/support/route-table.ts';
import { backendsOf } from '../model/backends.ts';
import type { ObservedContainer, ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { RouteEntry, RouteTable } from '../model/route.ts';
import { entryKey } from '../model/route.ts';
import type { ObservedProxy } from '../model/routing.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { explainPlan } from './explain.ts';
import { indexObservation } from './index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from './plan-input.ts';
import { planStack } from './plan-stack.ts';

const routing = routingOf('proxy: caddy');

/** A stack with one routed service. @param more what else the service says, one line each */
function stack(image: string, more: readonly string[] = [], routes = '[{ host: app.example.com, port: 80 }]'): StackSpec {
  return specOf('app', ['services:', '  web:', `    image: ${image}`, ...more.map((line) => `    ${line}`), '    x-orbitr:', `      routes: ${routes}`].join('\n'), routing);
}

interface Situation {
  /** What runs. */
  readonly before?: StackSpec;
  /** What is wanted; `null`: nothing. */
  readonly after: StackSpec | null;
  readonly change?: (container: ObservedContainer) => ObservedContainer;
  /** By default the proxy has what runs. */
  readonly table?: RouteTable;
  readonly proxy?: ObservedProxy;
  readonly intact?: boolean;
}

function planOf({ before, after, change = (same) => same, table, proxy, intact = true }: Situation): Plan {
  const deployed = deployedObservation(before);
  const addressed = deployed.containers.map((container) => ({ ...container, networks: Object.fromEntries(Object.entries(container.networks).map(([name, endpoint]) => [name, { ...endpoint, address: '10.0.0.2' }])) }));
  const containers = addressed.map(change);
  const shared = before === undefined ? [] : [{ id: `id-${routing.network}`, name: routing.network, labels: {}, driver: 'bridge', internal: true, scope: 'local' }];
  const images = new Map([...deployed.images, ...deployedObservation(after ?? undefined).images]);
  const state: ObservedState = { ...deployed, containers, networks: [...deployed.networks, ...shared], images, proxy: proxy ?? { kind: 'serving', routing, table: table ?? published(before, addressed), intact } };
  const inventory = { instance: SCENARIO_INSTANCE, complete: true, containers: new Set(containers.map(({ id }) => id)), networks: new Set(state.networks.map(({ id }) => id)), volumes: new Set<string>(), intended: new Set<string>() };
  return planStack({ stack: 'app', spec: after ?? undefined, instance: SCENARIO_INSTANCE, observed: indexObservation(state, inventory), applied: undefined, options: DEFAULT_PLAN_OPTIONS });
}

/** What the proxy has when all is well. */
function published(spec: StackSpec | undefined, containers: readonly ObservedContainer[]): RouteTable {
  const entries = (spec?.services ?? []).flatMap(({ name, routes }): readonly RouteEntry[] => (routes === undefined ? [] : [{ stack: 'app', service: name, routes, backends: backendsOf(containers.filter((each) => each.name.startsWith(`app-${name}-`)), routing.network, 'name') }]));
  return new Map(entries.map((entry) => [entryKey('app', entry.service), entry]));
}

const one = stack('nginx:1');
const HEALTH = 'healthcheck: { test: ["CMD", "true"] }';

describe('routes in a plan', () => {
  it('come last in a first deployment, and the shared network first', () => {
    expect(explainPlan(planOf({ after: one }))).toMatchInlineSnapshot(`
      "app: 6 operations
        + create network orbitr-proxy  (it does not exist)
        + create network app_default  (it does not exist)
        + create container app-web-1  (it does not exist)
        + connect network app-web-1 to orbitr-proxy  (it does not exist)
        ▶ start container app-web-1  (it does not exist)
        ⇄ publish routes app/web  (the proxy does not have it)"
    `);
  });

  it('are nothing to do when the proxy has them', () => {
    expect(explainPlan(planOf({ before: one, after: one }))).toMatchInlineSnapshot(`"app: nothing to do"`);
  });

  it('are switched between the good new container and the stop of the old one', () => {
    expect(explainPlan(planOf({ before: one, after: stack('nginx:2') }))).toMatchInlineSnapshot(`
      "app: 9 operations
        + create container app-web-1.next  (the stack file changed)
        + connect network app-web-1.next to orbitr-proxy  (the stack file changed)
        ▶ start container app-web-1.next  (the stack file changed)
        … wait container app-web-1.next until steady for 5 s  (what it replaces is kept until it is good)
        ⇄ publish routes app/web  (app-web-1 is about to stop)
        … drain routes app/web  (requests to app-web-1 may end)
        ■ stop container app-web-1  (the stack file changed)
        - remove container app-web-1  (the stack file changed)
        ~ rename container app-web-1.next to app-web-1  (the stack file changed)
        ⇄ web is replaced start-first  (nothing forbids two containers at a time)"
    `);
  });

  it('lead to nobody while the old container has to go first', () => {
    const fixed = ['ports: ["8080:80"]', HEALTH];
    expect(explainPlan(planOf({ before: stack('nginx:1', fixed), after: stack('nginx:2', fixed) }))).toMatchInlineSnapshot(`
      "app: 10 operations
        + create container app-web-1.next  (the stack file changed)
        + connect network app-web-1.next to orbitr-proxy  (the stack file changed)
        ⇄ publish routes app/web  (app-web-1 is about to stop)
        … drain routes app/web  (requests to app-web-1 may end)
        ■ stop container app-web-1  (the stack file changed)
        ▶ start container app-web-1.next  (the stack file changed)
        … wait container app-web-1.next until steady  (what it replaces is kept until it is good)
        - remove container app-web-1  (the stack file changed)
        ~ rename container app-web-1.next to app-web-1  (the stack file changed)
        ⇄ publish routes app/web  (a container has come)
        ⇄ web is replaced stop-first  (port 8080 of the host is fixed)"
    `);
  });

  it('follow replicas one by one', () => {
    const three = ['scale: 3'];
    expect(explainPlan(planOf({ before: stack('nginx:1', three), after: stack('nginx:2', three) }))).toMatchInlineSnapshot(`
      "app: 27 operations
        + create container app-web-1.next  (the stack file changed)
        + connect network app-web-1.next to orbitr-proxy  (the stack file changed)
        ▶ start container app-web-1.next  (the stack file changed)
        … wait container app-web-1.next until steady for 5 s  (what it replaces is kept until it is good)
        ⇄ publish routes app/web  (app-web-1 is about to stop)
        … drain routes app/web  (requests to app-web-1 may end)
        ■ stop container app-web-1  (the stack file changed)
        - remove container app-web-1  (the stack file changed)
        ~ rename container app-web-1.next to app-web-1  (the stack file changed)
        + create container app-web-2.next  (the stack file changed)
        + connect network app-web-2.next to orbitr-proxy  (the stack file changed)
        ▶ start container app-web-2.next  (the stack file changed)
        … wait container app-web-2.next until steady for 5 s  (what it replaces is kept until it is good)
        ⇄ publish routes app/web  (app-web-2 is about to stop)
        … drain routes app/web  (requests to app-web-2 may end)
        ■ stop container app-web-2  (the stack file changed)
        - remove container app-web-2  (the stack file changed)
        ~ rename container app-web-2.next to app-web-2  (the stack file changed)
        + create container app-web-3.next  (the stack file changed)
        + connect network app-web-3.next to orbitr-proxy  (the stack file changed)
        ▶ start container app-web-3.next  (the stack file changed)
        … wait container app-web-3.next until steady for 5 s  (what it replaces is kept until it is good)
        ⇄ publish routes app/web  (app-web-3 is about to stop)
        … drain routes app/web  (requests to app-web-3 may end)
        ■ stop container app-web-3  (the stack file changed)
        - remove container app-web-3  (the stack file changed)
        ~ rename container app-web-3.next to app-web-3  (the stack file changed)
        ⇄ web is replaced start-first  (nothing forbids two containers at a time)"
    `);
    expect(explainPlan(planOf({ before: stack('nginx:1', three), after: stack('nginx:1') }))).toMatchInlineSnapshot(`
      "app: 8 operations
        ⇄ publish routes app/web  (app-web-3 is about to stop)
        … drain routes app/web  (requests to app-web-3 may end)
        ■ stop container app-web-3  (1 wanted)
        - remove container app-web-3  (1 wanted)
        ⇄ publish routes app/web  (app-web-2 is about to stop)
        … drain routes app/web  (requests to app-web-2 may end)
        ■ stop container app-web-2  (1 wanted)
        - remove container app-web-2  (1 wanted)"
    `);
  });

  it('touch no container when only they change', () => {
    expect(explainPlan(planOf({ before: one, after: stack('nginx:1', [], '[{ host: [app.example.com, www.example.com], path: /a, port: 80 }]') }))).toMatchInlineSnapshot(`
      "app: 1 operation
        ⇄ publish routes app/web  (the stack file says otherwise)"
    `);
  });

  it('are taken away before the service leaves the shared network', () => {
    expect(explainPlan(planOf({ before: one, after: stack('nginx:1', [], '[]') }))).toMatchInlineSnapshot(`
      "app: 3 operations
        - withdraw routes app/web  (the stack file does not name it any more)
        … drain routes app/web  (requests to app-web-1 may end)
        - disconnect network app-web-1 from orbitr-proxy  (attached to orbitr-proxy, which the stack file does not say)"
    `);
    expect(explainPlan(planOf({ before: one, after: null }))).toMatchInlineSnapshot(`
      "app: 5 operations
        - withdraw routes app/web  (the stack file does not name it any more)
        … drain routes app/web  (requests to app-web-1 may end)
        ■ stop container app-web-1  (its stack file is gone)
        - remove container app-web-1  (its stack file is gone)
        - remove network app_default  (its stack file is gone)"
    `);
    expect(explainPlan(planOf({ after: null, table: published(one, []) }))).toMatchInlineSnapshot(`
      "app: 1 operation
        - withdraw routes app/web  (the stack file does not name it any more)"
    `);
  });

  it('lead to nobody when no container is healthy, and when the stack is stopped', () => {
    const checked = stack('nginx:1', [HEALTH]);
    expect(explainPlan(planOf({ before: checked, after: checked, change: (container) => ({ ...container, health: 'unhealthy' }) }))).toMatchInlineSnapshot(`
      "app: 1 operation
        ⇄ publish routes app/web  (no container is ready)"
    `);
    expect(explainPlan(planOf({ before: one, after: { ...one, run: 'stopped' } }))).toMatchInlineSnapshot(`
      "app: 3 operations
        ⇄ publish routes app/web  (app-web-1 is about to stop)
        … drain routes app/web  (requests to app-web-1 may end)
        ■ stop container app-web-1  (the stack file says run: stopped)"
    `);
  });

  it('come back with a container that is only started again', () => {
    const kept = stack('nginx:1', ['restart: always']);
    expect(explainPlan(planOf({ before: kept, after: kept, table: published(kept, []), change: (container) => ({ ...container, state: 'exited' }) }))).toMatchInlineSnapshot(`
      "app: 2 operations
        ▶ start container app-web-1  (it is exited (code 0))
        ⇄ publish routes app/web  (a container has come)"
    `);
  });

  it('are written again when somebody else wrote to the proxy', () => {
    expect(explainPlan(planOf({ before: one, after: one, intact: false }))).toMatchInlineSnapshot(`
      "app: 1 operation
        ⇄ publish routes app/web  (the proxy's configuration is not as it was written)"
    `);
  });

  it('are left to who had the name first', () => {
    const entry: RouteEntry = { stack: 'shop', service: 'web', routes: one.services[0]?.routes ?? [], backends: [] };
    expect(explainPlan(planOf({ before: one, after: stack('nginx:1', [], '[{ host: app.example.com, port: 80 }, { host: own.example.com, port: 80 }]'), table: new Map([['shop/web', entry]]) }))).toMatchInlineSnapshot(`
      "app: 1 operation
        ⇄ publish routes app/web  (the proxy does not have it)
        ✗ publish routes app/web  Conflict: app.example.com is a route of shop/web already. Give one of them another name or path; the other routes are served."
    `);
  });

  it('stand still, and nothing else does, while the proxy is away', () => {
    expect(explainPlan(planOf({ before: one, after: stack('nginx:2'), proxy: { kind: 'unavailable', routing, message: 'nobody answers', hint: 'Start it.' } }))).toMatchInlineSnapshot(`
      "app: 7 operations
        + create container app-web-1.next  (the stack file changed)
        + connect network app-web-1.next to orbitr-proxy  (the stack file changed)
        ▶ start container app-web-1.next  (the stack file changed)
        … wait container app-web-1.next until steady for 5 s  (what it replaces is kept until it is good)
        ■ stop container app-web-1  (the stack file changed)
        - remove container app-web-1  (the stack file changed)
        ~ rename container app-web-1.next to app-web-1  (the stack file changed)
        ⇄ web is replaced start-first  (nothing forbids two containers at a time)
        ✗ publish routes app/web  ProxyUnavailable: nobody answers. Start it."
    `);
  });
});
