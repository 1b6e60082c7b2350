import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../model/diagnostic.ts';
import type { FileContent } from '../model/source-bundle.ts';
import { buildSpec } from './build-spec.ts';
import type { SpecResult } from './build-spec.ts';
import type { HostPaths } from './host-paths.ts';
import { SAME_PATHS, hostPathsOf } from './host-paths.ts';

const IN_CONTAINER = hostPathsOf([{ source: '/home/me/stacks', destination: '/stacks' }, { destination: '/stacks/blog/tmp' }, { source: '/etc/keys', destination: '/keys' }]);

const FILE = `services:
  web:
    image: nginx
    volumes: ["./data:/data", "./nginx.conf:/etc/nginx/nginx.conf:ro", "/srv/media:/media", {type: bind, source: conf.d, target: /conf.d}]
    configs: [site]
    secrets: [key]
    env_file: [a.env]
configs: {site: {file: ./site.conf}}
secrets: {key: {file: ../shared/key}}
volumes: {music: {driver: local, driver_opts: {type: none, o: bind, device: ./music}}}
`;

/** The same folder of stacks, by the name that the reader has for it. */
function build(stacks: string, hostPaths: HostPaths, yaml = FILE, more: Readonly<Record<string, string>> = {}): SpecResult {
  const texts = { 'blog/compose.yaml': yaml, 'blog/site.conf': 'site', 'blog/a.env': 'A=1', 'shared/key': 'k' };
  const ours = Object.entries(texts).map(([path, text]): [string, FileContent] => [`${stacks}/${path}`, { kind: 'text', text }]);
  const others = Object.entries(more).map(([path, text]): [string, FileContent] => [path, { kind: 'text', text }]);
  return buildSpec({ name: 'blog', layout: 'folder', directory: `${stacks}/blog`, entries: [`${stacks}/blog/compose.yaml`], files: new Map([...ours, ...others]), revision: { digest: '', dirty: false } }, { homeDirectory: '/root', hostPaths, profiles: [] });
}

const service = (lines: string): string => `services:\n  web:\n    image: nginx\n    ${lines}\n`;

function errors(result: SpecResult): readonly string[] {
  return result.kind === 'invalid' ? result.diagnostics.map(formatDiagnostic) : [];
}

describe('a stack that is read in a container', () => {
  it('tells the engine the paths of the host, and is the same stack as on the host', () => {
    const yaml = FILE.replace('"./data:/data"', '"./data:/data", "music:/music"');
    const [inside, outside] = [build('/stacks', IN_CONTAINER, yaml), build('/home/me/stacks', SAME_PATHS, yaml)];
    if (inside.kind !== 'spec' || outside.kind !== 'spec') throw new Error(JSON.stringify([inside, outside]));
    expect(inside.spec.services).toEqual(outside.spec.services);
    expect(inside.spec.volumes).toEqual(outside.spec.volumes);
    expect(inside.spec.canonical['services']).toEqual(outside.spec.canonical['services']);
    expect(inside.spec.canonical['secrets']).toEqual(outside.spec.canonical['secrets']);
    expect([inside.spec.directory, inside.spec.files]).toEqual([outside.spec.directory, outside.spec.files]);
    expect(inside.spec.volumes[0]?.driverOptions['device']).toBe('/home/me/stacks/blog/music');
    expect(inside.spec.services[0]?.container.mounts.map((mount) => ('source' in mount ? mount.source : ''))).toEqual([
      '/home/me/stacks/blog/conf.d', '/home/me/stacks/blog/data', '/home/me/stacks/blog/nginx.conf', '/srv/media', 'blog_music', '/home/me/stacks/shared/key', '/home/me/stacks/blog/site.conf',
    ]);
  });

  it('keeps the mark of a relative path through extends', () => {
    const result = build('/stacks', IN_CONTAINER, 'services: {web: {extends: {file: ../base/base.yaml, service: base}}}', { '/stacks/base/base.yaml': 'services: {base: {image: a, volumes: ["./x:/x"]}}' });
    expect(result.kind === 'spec' && result.spec.services[0]?.container.mounts).toMatchObject([{ source: '/home/me/stacks/base/x' }]);
  });

  it('says exactly what to mount where the host has no such path', () => {
    expect(errors(build('/stacks', hostPathsOf([]), service('volumes: ["./data:/data"]')))).toEqual([
      `/stacks/blog/compose.yaml:4:15: error: /stacks/blog/data exists only inside Orbitr's own container; the engine would look for it on its host, where it is something else (compose/host-path)
  4 |     volumes: ["./data:/data"]
    |               ^^^^^^^^^^^^^^
  Start Orbitr's container with your folder of stacks mounted from the host: -v /path/of/your/stacks:/stacks`,
    ]);
    expect(errors(build('/stacks', IN_CONTAINER, service('volumes: ["~/data:/data"]')))[0]).toContain('Write the path on the host in full instead of "~", or start Orbitr\'s container with it mounted: -v /path/on/the/host:/root/data');
    expect(errors(build('/stacks', IN_CONTAINER, service('volumes: ["../../other:/data"]')))[0]).toContain('-v /path/on/the/host:/other');
    expect(errors(build('/stacks', IN_CONTAINER, service('volumes: ["./tmp/x:/data"]')))[0]).toContain('compose/host-path');
    expect(errors(build('/stacks', hostPathsOf([])))).toHaveLength(5);
  });

  it('reads secrets of the host where it sees them, and says so where it does not', () => {
    const secret = (file: string): string => `${service('secrets: [key]')}secrets: {key: {file: ${file}}}\n`;
    expect(build('/stacks', IN_CONTAINER, secret('/etc/keys/a'))).toEqual({ kind: 'needs', paths: ['/keys/a'] });
    const seen = build('/stacks', IN_CONTAINER, secret('/etc/keys/a'), { '/keys/a': 'k' });
    expect(seen.kind === 'spec' && seen.spec.services[0]?.container.mounts).toMatchObject([{ source: '/etc/keys/a', target: '/run/secrets/key' }]);
    expect(errors(build('/stacks', IN_CONTAINER, secret('/etc/other')))[0]).toContain('-v /etc/other:/etc/other:ro');
  });
});

describe('a source that may be missing', () => {
  const noted = (yaml: string, hostPaths: HostPaths = SAME_PATHS): readonly string[] => {
    const result = build('/stacks', hostPaths, yaml);
    return result.kind === 'spec' ? result.spec.unlessThere.map(({ path, warning }) => `${path}: ${warning.message} ${warning.place?.line}:${warning.place?.column}`) : [];
  };

  it('is noted with its place, and with what it looks like', () => {
    expect(noted(service('volumes: ["./data:/data"]'))).toEqual(['/stacks/blog/data: /stacks/blog/data does not exist and will be created as an empty directory 4:15']);
    expect(noted(service('volumes: ["./a.conf:/etc/a.conf"]'))[0]).toContain('although it looks like a file');
    expect(noted(service('volumes: ["./conf.d:/etc/conf.d"]'))[0]).not.toContain('although');
  });

  it('is not noted where nothing would be created, or nobody can look', () => {
    expect(noted(service('volumes: [{type: bind, source: ./a, target: /a, bind: {create_host_path: false}}]'))).toEqual([]);
    expect(noted(service('volumes: ["/srv/a:/a"]'), IN_CONTAINER)).toEqual([]);
    expect(noted(service('volumes: ["/etc/keys/a:/a"]'), IN_CONTAINER)[0]).toContain('/keys/a: ');
  });
});
