import { describe, expect, it } from 'vitest';
import type { FileContent } from '../model/source-bundle.ts';
import type { BuildSpec } from '../model/stack-spec.ts';
import { buildSpec } from './build-spec.ts';
import type { SpecResult } from './build-spec.ts';
import { hostPathsOf, SAME_PATHS } from './host-paths.ts';

function read(yaml: string, hostPaths = SAME_PATHS): SpecResult {
  const files = new Map<string, FileContent>([['/s/blog/compose.yaml', { kind: 'text', text: yaml }], ['/s/blog/.env', { kind: 'text', text: 'TOKEN=abc\n' }], ['/s/blog/key', { kind: 'text', text: 'key' }]]);
  return buildSpec({ name: 'blog', layout: 'folder', directory: '/s/blog', entries: ['/s/blog/compose.yaml'], files, revision: { digest: 'r', dirty: false } }, { homeDirectory: '/home/me', hostPaths, profiles: [] });
}

function built(build: string, more = ''): BuildSpec | undefined {
  const result = read(`services:\n  web:\n    build: ${build}\n${more}`);
  if (result.kind !== 'spec') throw new Error(JSON.stringify(result));
  return result.spec.services[0]?.build;
}

function refused(build: string): readonly string[] {
  const result = read(`services:\n  web:\n    build: ${build}\n`);
  return result.kind === 'invalid' ? result.diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`) : [];
}

describe('a build', () => {
  it('says what it is made from', () => {
    expect(built('.')).toMatchObject({ context: '/s/blog', remote: false, pullable: false, dockerfile: 'Dockerfile', args: {}, secrets: [] });
    expect(built('{ context: x, args: [A=1, B], target: t, network: host, extra_hosts: { a: 10.0.0.1 }, shm_size: 1m, platforms: [linux/amd64], tags: [a, b] }', '    image: shop:1\n')).toMatchObject({
      context: '/s/blog/x', pullable: true, args: { A: '1' }, target: 't', network: 'host', extraHosts: ['a:10.0.0.1'], shmSize: 1_048_576, platform: 'linux/amd64', tags: ['a', 'b'],
    });
    expect(built('https://git.example/me/app.git#main')).toMatchObject({ context: 'https://git.example/me/app.git#main', remote: true });
  });

  it('has the contents of its secrets, by the names that the Dockerfile uses', () => {
    const secrets = built('{ context: ., secrets: [token, { source: key, target: id }] }', 'secrets:\n  token: { environment: TOKEN }\n  key: { file: ./key }\n')?.secrets;
    expect(secrets?.map(({ id, content }) => [id, Buffer.from(content, 'base64').toString()])).toEqual([['token', 'abc'], ['id', 'key']]);
  });

  it('is read where Orbitr sees it, not where the engine does', () => {
    const hostPaths = hostPathsOf([{ source: '/srv/stacks', destination: '/s' }]);
    const context = (path: string): unknown => {
      const result = read(`services:\n  web:\n    build: ${path}\n`, hostPaths);
      return result.kind === 'spec' ? result.spec.services[0]?.build?.context : result.kind === 'invalid' && result.diagnostics[0]?.code;
    };
    expect([context('.'), context('/srv/stacks/other'), context('/srv/app')]).toEqual(['/s/blog', '/s/other', 'compose/host-path']);
  });

  it.each([
    ['{ context: ., ssh: [default] }', '3:31 compose/unsupported'],
    ['{ context: ., additional_contexts: { a: ./a } }', '3:47 compose/unsupported'],
    ['{ context: ., platforms: [linux/amd64, linux/arm64] }', '3:37 compose/unsupported'],
    ['git@git.example:me/app.git', '3:12 compose/unsupported'],
    ['{ context: ., dockerfile: a, dockerfile_inline: FROM x }', '3:60 compose/conflict'],
  ])('refuses %s at its place', (build, expected) => expect(refused(build)).toEqual([expected]));
});
