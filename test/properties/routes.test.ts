import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteTable } from '../../controller/model/route.ts';
import { caddy } from '../../controller/proxies/caddy.ts';
import { placedRoutes } from '../../controller/proxies/table-order.ts';
import { traefik } from '../../controller/proxies/traefik.ts';
import { changedTable } from '../../controller/publish/change-table.ts';
import { schemaProblems, traefikProblems } from '../support/check-traefik.ts';
import { routeTable } from '../support/draft-route.ts';
import { routingOf } from '../support/route-table.ts';

const forTraefik = routingOf('proxy: traefik');
const forCaddy = routingOf('proxy: caddy');
const anything = routeTable(['http', 'tcp', 'udp']);
const web = routeTable(['http']);

const render = (table: RouteTable): string => traefik.render({ table, draining: [] }, forTraefik);

/** Takes one stack away as its removal does, service by service. */
function without(table: RouteTable, stack: string): RouteTable {
  return [...table.values()].filter((entry) => entry.stack === stack).reduce((left, { service }) => changedTable(left, { stack, service, routes: [], backends: [] }), table);
}

describe('any routes for Traefik', () => {
  it('make a file that keeps all rules', () => fc.assert(fc.property(anything, (table) => {
    expect(traefikProblems(render(table))).toEqual([]);
    expect(schemaProblems(render(table))).toEqual([]);
  })));

  it('have names of their own, whatever stacks and services are called', () =>
    fc.assert(fc.property(anything, (table) => {
      const names = placedRoutes(table).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    })));

  it('lose nothing but their own when a stack goes', () =>
    fc.assert(fc.property(anything, (table) => {
      const stack = [...table.values()][0]?.stack ?? '';
      const rest = without(table, stack);
      const gone = new Set(placedRoutes(table).filter(({ entry }) => entry.stack === stack).map(({ name }) => name));
      expect(objectsOf(render(table)).filter(([name]) => !isOf(gone, name))).toEqual(objectsOf(render(rest)));
    })));
});

/** Everything in a file by its name, but what all routes share. */
function objectsOf(text: string): readonly (readonly [name: string, text: string])[] {
  const document = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, object>>>>>>;
  return Object.entries(document).flatMap(([protocol, sections]) => Object.entries(sections).flatMap(([section, objects]) =>
    Object.entries(objects).filter(([name]) => !name.startsWith('orbitr-')).map(([name, object]) => [name, `${protocol} ${section} ${JSON.stringify(object)}`] as const)));
}

/** Whether a name is one of these, or of something that belongs to one of these. */
function isOf(names: ReadonlySet<string>, key: string): boolean {
  return [...names].some((name) => key === name || key.startsWith(`${name}--`));
}

interface CaddyConfig { readonly apps: { readonly http: { readonly servers: Readonly<Record<string, { readonly routes: readonly object[] }>> } } }

describe('any routes for Caddy', () => {
  const routesOf = (table: RouteTable): readonly string[] => {
    const { servers } = (JSON.parse(caddy.render({ table, draining: [] }, forCaddy)) as CaddyConfig).apps.http;
    return Object.values(servers).flatMap(({ routes }) => routes.slice(0, -1)).filter((route) => !JSON.stringify(route).includes('"orbitr-table"')).map((route) => JSON.stringify(route));
  };

  it('keep their order and their words when another stack goes', () =>
    fc.assert(fc.property(web, (table) => {
      const stack = [...table.values()][0]?.stack ?? '';
      const left = routesOf(without(table, stack));
      const set = new Set(left);
      expect(routesOf(table).filter((route) => set.has(route))).toEqual(left);
    })));

  it('never leave the admin API without its guards', () =>
    fc.assert(fc.property(web, (table) => {
      expect(JSON.parse(caddy.render({ table, draining: [] }, forCaddy))).toMatchObject({ admin: { listen: 'unix//run/orbitr/caddy.sock', origins: ['orbitr'], enforce_origin: true } });
    })));
});

describe('a table', () => {
  it('does not tell in which order its stacks came', () =>
    fc.assert(fc.property(web, (table) => {
      const entries = [...table.values()];
      const forward = entries.reduce<RouteTable>((made, entry) => changedTable(made, entry), new Map());
      const backward = entries.toReversed().reduce<RouteTable>((made, entry) => changedTable(made, entry), new Map());
      expect(render(forward)).toBe(render(backward));
    })));
});
