import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { FileContent } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { buildSpec } from './build-spec.ts';
import type { SpecResult } from './build-spec.ts';
import type { SpecOptions } from './resolve-model.ts';

const OPTIONS: SpecOptions = { homeDirectory: '/home/me', profiles: [] };

function build(yaml: string, more: Readonly<Record<string, string>> = {}, name = 'blog'): SpecResult {
  const files = new Map<string, FileContent>([['/s/blog/compose.yaml', { kind: 'text', text: yaml }]]);
  for (const [path, text] of Object.entries(more)) files.set(path, { kind: 'text', text });
  const entries = ['/s/blog/compose.yaml', ...('/s/blog/compose.override.yaml' in more ? ['/s/blog/compose.override.yaml'] : [])];
  return buildSpec({ name, layout: 'folder', directory: '/s/blog', entries, files, revision: { digest: 'r', dirty: false } }, OPTIONS);
}

function specOf(yaml: string, more?: Readonly<Record<string, string>>): StackSpec {
  const result = build(yaml, more);
  if (result.kind !== 'spec') throw new Error(JSON.stringify(result));
  return result.spec;
}

function errorsOf(yaml: string): readonly string[] {
  const result = build(yaml);
  return result.kind === 'invalid' ? result.diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.place?.line}:${d.place?.column} ${d.code}`) : [];
}

const service = (lines: string): string => `services:\n  web:\n    image: nginx\n${lines.split('\n').map((line) => `    ${line}`).join('\n')}\n`;
const digest = (lines: string): string => specOf(service(lines)).services[0]?.digest ?? '';

describe('buildSpec', () => {
  it('normalises a service with everything a planner needs', () => {
    const spec = specOf(`
services:
  web:
    image: nginx:1.27
    command: nginx -g "daemon off;"
    environment: {B: 2, A: one}
    ports: ["127.0.0.1:8080:80", "443"]
    volumes: [data:/data, ./conf:/conf:ro, /cache]
    depends_on: {db: {condition: service_healthy, restart: true}}
    restart: on-failure:3
    stop_grace_period: 1m30s
    mem_limit: 64m
    deploy: {replicas: 2}
    labels: [a=b]
  db: {image: postgres, healthcheck: {test: pg_isready, interval: 10s}}
volumes: {data: }
`);
    const [db, web] = spec.services;
    expect(web).toMatchObject({
      name: 'web', replicas: 2, restart: { name: 'on-failure', maximumRetries: 3, declared: true }, resources: { memory: 67_108_864 },
      dependsOn: [{ service: 'db', condition: 'healthy', required: true, restart: true }],
      attachments: [{ network: 'default', name: 'blog_default', aliases: ['web'] }],
      container: {
        command: ['nginx', '-g', 'daemon off;'], environment: ['A=one', 'B=2'], labels: { a: 'b' }, stopTimeout: 90,
        ports: [{ target: 80, protocol: 'tcp', hostIp: '127.0.0.1', published: '8080' }, { target: 443, protocol: 'tcp' }],
        mounts: [
          { kind: 'anonymous', target: '/cache' },
          { kind: 'bind', source: '/s/blog/conf', target: '/conf', readOnly: true, createHostPath: true },
          { kind: 'volume', source: 'blog_data', key: 'data', target: '/data' },
        ],
      },
    });
    expect(db?.container.healthcheck).toEqual({ test: ['CMD-SHELL', 'pg_isready'], interval: 10e9 });
    expect(db?.restart.declared).toBe(false);
    expect(spec.volumes).toMatchObject([{ key: 'data', name: 'blog_data', external: false }]);
    expect(spec.networks).toMatchObject([{ key: 'default', name: 'blog_default' }]);
  });

  it('asks for the files that it needs, and then uses them', () => {
    const yaml = service('env_file: [a.env]\nsecrets: [key]') + 'secrets: {key: {file: ./key.txt}}\n';
    expect(build(yaml)).toEqual({ kind: 'needs', paths: ['/s/blog/a.env'] });
    expect(build(yaml, { '/s/blog/a.env': 'A=1' })).toEqual({ kind: 'needs', paths: ['/s/blog/key.txt'] });
    const [web] = specOf(yaml, { '/s/blog/a.env': 'A=1', '/s/blog/key.txt': 'k' }).services;
    expect(web?.container.environment).toEqual(['A=1']);
    expect(web?.container.mounts).toMatchObject([{ kind: 'bind', source: '/s/blog/key.txt', target: '/run/secrets/key', createHostPath: false }]);
  });

  it('digests what needs a new container, and nothing else', () => {
    expect(digest('environment: {A: 1, B: 2}')).toBe(digest('environment: ["B=2", "A=1"]'));
    expect(digest('ports: ["80:80"]')).toBe(digest('ports: [{target: 80, published: 80}]'));
    expect(digest('restart: always\nmem_limit: 1g\nscale: 3\npull_policy: never')).toBe(digest('hostname: ""'));
    expect(digest('hostname: a')).not.toBe(digest('hostname: b'));
    expect(digest('command: []')).not.toBe(digest('command:'));
    const withToken = specOf(`x-orbitr: {restartToken: t}\n${service('hostname: a')}`).services[0]?.digest;
    expect(withToken).not.toBe(digest('hostname: a'));
  });

  it('digests the contents of secrets', () => {
    const yaml = service('secrets: [key]') + 'secrets: {key: {file: ./key.txt}}\n';
    const of = (text: string): string | undefined => specOf(yaml, { '/s/blog/key.txt': text }).services[0]?.digest;
    expect(of('a')).not.toBe(of('b'));
  });

  it('shows every error with its place, and a guess', () => {
    const result = build('services:\n  web:\n    imagee: nginx\n    ports: ["a:80"]\n    user: 1000\n');
    if (result.kind !== 'invalid') throw new Error('valid');
    expect(result.diagnostics.map((d) => `${d.place?.line}:${d.place?.column} ${d.code}`)).toEqual(['3:5 compose/unknown-key', '4:13 compose/port', '5:11 compose/wrong-type']);
    expect(result.diagnostics[0] && formatDiagnostic(result.diagnostics[0])).toBe(
      '/s/blog/compose.yaml:3:5: error: unknown key "imagee" in services.web (compose/unknown-key)\n  3 |     imagee: nginx\n    |     ^^^^^^\n  Did you mean "image"?',
    );
  });

  it.each([
    ['services: [', '1:12 compose/syntax'],
    ['services:\n  web: {image: a}\n  web: {image: b}', '3:3 compose/duplicate-key'],
    ['services:\n  __proto__: {image: a}', '2:3 compose/forbidden-key'],
    ['a: &a [*a]', '1:8 compose/alias'],
    ['services:\n  1: {image: a}', '2:3 compose/non-string-key'],
    ['- a', '1:1 compose/not-a-mapping'],
    ['', '1:1 compose/empty'],
    [service('image: "${A:?no}"').replace('image: nginx\n    ', ''), '3:13 compose/required-variable'],
    [service('networks: [lan]'), '4:16 compose/undefined-reference'],
    [service('labels: {orbitr.x: y}'), '4:14 compose/reserved-label'],
    [service('x-orbitr: {backup: true}'), '4:16 compose/unsupported'],
    [service('x-orbitr: {rotues: []}'), '4:16 compose/unknown-key'],
    [service('restart: sometimes'), '4:14 compose/bad-value'],
    [service('pre_start: [{command: a}]'), '4:5 compose/unsupported'],
  ])('refuses %j', (yaml, expected) => expect(errorsOf(yaml)).toContain(expected));

  it('merges an override file with !reset and !override', () => {
    const spec = specOf(service('ports: ["80:80"]\nenvironment: {A: 1, B: 2}\ndns: [1.1.1.1]'), {
      '/s/blog/compose.override.yaml': 'services:\n  web:\n    ports: !override ["81:81"]\n    environment: {A: !reset null, C: 3}\n    dns: !reset []\n',
    });
    expect(spec.services[0]?.container).toMatchObject({ ports: [{ target: 81 }], environment: ['B=2', 'C=3'], dns: [] });
  });

  it('reads x-orbitr', () => {
    expect(specOf(`x-orbitr: {run: stopped, suspend: true, prune: false, dependsOn: [b, a]}\n${service('hostname: a')}`)).toMatchObject({ run: 'stopped', suspend: true, prune: false, dependsOn: [{ stack: 'a', place: { line: 1, column: 70 } }, { stack: 'b', place: { line: 1, column: 67 } }] });
  });

  it('never shows the controller’s own environment', () => {
    process.env['ORBITR_TEST_LEAK'] = 'leak';
    expect(JSON.stringify(specOf(service('environment: [ORBITR_TEST_LEAK, "A=$ORBITR_TEST_LEAK", "P=${PATH:-none}"]')))).not.toContain('leak');
  });

  it('warns where it drops something', () => {
    const { warnings } = specOf(`version: "3"\n${service('command: a && b\nhostname: $UNSET\ndeploy: {placement: {constraints: [a]}}')}`);
    expect(warnings.map((warning) => warning.code).sort()).toEqual(['compose/command', 'compose/ignored', 'compose/ignored', 'compose/unset-variable']);
  });

  it('refuses a name that is no stack name', () => expect(build(service('hostname: a'), {}, 'My_Stack')).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'stack/name' }] }));
});
