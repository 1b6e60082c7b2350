import { expect, it } from 'vitest';
import { draftInstall } from './draft-install.ts';
import { entryOf } from './entry.ts';
import { readManifest } from './read-manifest.ts';
import type { Need, Wish } from './solve-dependencies.ts';
import { solveDependencies } from './solve-dependencies.ts';
import type { Template } from './template.ts';

const NEED: Need = { template: 'pg', version: '^1.0.0', alias: 'db', optional: true, share: false };

function template(ports: string): Template {
  const read = readManifest('template.yaml', `id: wiki\nname: Wiki\nlicense: MIT\ntype: app\ncategories: [other]\ndescription: For tests.\nversion: 1.0.0\nimages: ["example/wiki:1"]\n${ports}`);
  if (read.kind !== 'good') throw new Error(JSON.stringify(read));
  const files = new Map([['compose.yaml', new TextEncoder().encode('services:\n  web:\n    image: example/wiki:1\n')]]);
  return { manifest: read.value, files, source: 'test', digest: '0'.repeat(64) };
}

function problems(app: Template, ports: Readonly<Record<string, number>>): readonly string[] {
  const around = { takenNames: new Set<string>(), holder: () => undefined, domain: undefined, instance: () => undefined, leftOver: () => new Map<string, string>(), random: (count: number) => new Uint8Array(count) };
  return draftInstall(app, new Map(), { ports }, () => undefined, around).stacks.flatMap((stack) => stack.problems.map(({ message }) => message));
}

function solved(needs: readonly Need[], wishes: Readonly<Record<string, Wish>>): unknown {
  return solveDependencies(entryOf(template('').manifest, { source: 'test', trust: 'verified', digest: '' }), { needs: () => needs, offers: () => [], instances: [], wishes });
}

it('a port by a wrong name is a problem, not another port', () => {
  const app = template('ports:\n  - { name: WEB_PORT, service: web, target: 80, default: 8080, label: Page }\n');
  expect(problems(app, { WEB_PORT: 8099 })).toEqual([]);
  expect(problems(app, { WEBPORT: 8099 })).toEqual(['there is no port WEBPORT; there is WEB_PORT']);
  expect(problems(template(''), { WEB_PORT: 8099 })).toEqual(['there is no port WEB_PORT; wiki publishes none']);
});

it('a need by a wrong name is a conflict, not another database', () => {
  expect(solved([NEED], { database: { kind: 'install' } })).toEqual({ kind: 'conflict', reasons: ['wiki 1.0.0 has no need "database"; what it needs is called db'] });
  expect(solved([], { db: { kind: 'install' } })).toEqual({ kind: 'conflict', reasons: ['wiki 1.0.0 has no need "db"; it needs no other app'] });
});

it('a need of what only another choice would install is let be', () => expect(solved([NEED], { db: { kind: 'none' }, 'db/cache': { kind: 'install' } })).toMatchObject({ kind: 'solved' }));

it('who is not installed cannot be used', () => expect(solved([NEED], { db: { kind: 'use', stack: 'nope' } })).toEqual({ kind: 'conflict', reasons: ['wiki 1.0.0 needs pg ^1.0.0, and no app is installed as "nope"'] }));
