import { describe, expect, test } from 'vitest';
import type { FileContent } from '../model/source-bundle.ts';
import { explainOrigin } from './explain-origin.ts';
import { placeOf } from './source-text.ts';

const ROOT = '/stacks/blog';

function explain(files: Readonly<Record<string, string>>, entries: readonly string[] = ['compose.yaml']) {
  const contents = new Map(Object.entries(files).map(([path, text]): [string, FileContent] => [`${ROOT}/${path}`, { kind: 'text', text }]));
  for (;;) {
    const result = explainOrigin({ name: 'blog', layout: 'folder', directory: ROOT, entries: entries.map((path) => `${ROOT}/${path}`), files: contents, revision: { digest: '', dirty: false } }, { homeDirectory: '/home/u', profiles: [] });
    if (result.kind === 'invalid') throw new Error(JSON.stringify(result.diagnostics));
    if (result.kind === 'origins') {
      return (pointer: string): string => {
        const origin = result.origins.get(pointer);
        if (origin === undefined) throw new Error(`${pointer} is not among ${[...result.origins.keys()].join(' ')}`);
        const place = placeOf(origin.at);
        const short = (path: string): string => path.slice(ROOT.length + 1);
        const variables = origin.variables.map((use) => `${use.name} ${use.from}${use.from === 'file' ? ` ${short(placeOf(use.at).file)}:${placeOf(use.at).line}` : use.from === 'expression' ? ` ${use.text}` : ''}`);
        const detour = origin.detour === undefined ? [] : [[origin.detour.kind, 'section' in origin.detour ? origin.detour.section : 'service' in origin.detour ? origin.detour.service : ''].join(' ').trim()];
        return [`${short(place.file)}:${place.line}:${place.column}`, ...(origin.implied ? ['implied'] : []), ...detour, ...variables].join(', ');
      };
    }
    for (const path of result.paths) contents.set(path, { kind: 'missing' });
  }
}

describe('where a value comes from', () => {
  test('it is written where it is used', () => {
    const at = explain({ 'compose.yaml': 'services:\n  web:\n    image: nginx\n    command: sleep 10\n    environment:\n      - A=1\n      - B=2\n    labels: { x.y: z }\n    ports: ["80:80", "81:81"]\n' });
    expect(at('/services/web/image')).toBe('compose.yaml:3:12');
    expect(at('/services/web/command')).toBe('compose.yaml:4:14');
    expect(at('/services/web/environment/B')).toBe('compose.yaml:7:9');
    expect(at('/services/web/labels/x.y')).toBe('compose.yaml:8:20');
    expect(at('/services/web/ports/1/target')).toBe('compose.yaml:9:22');
    expect(at('/networks/default/name')).toContain('implied');
  });

  test('variables: .env, the default in the expression, nowhere, and one that is taken over', () => {
    const at = explain({ 'compose.yaml': 'services:\n  web:\n    image: "x:${TAG}-${KIND:-slim}"\n    hostname: ${COMPOSE_PROJECT_NAME}\n    user: "$NOBODY"\n    environment:\n      TOKEN:\n', '.env': '# versions\nTAG=1\nexport TOKEN=t\n' });
    expect(at('/services/web/image')).toBe('compose.yaml:3:12, TAG file .env:2, KIND expression slim');
    expect(at('/services/web/hostname')).toBe('compose.yaml:4:15, COMPOSE_PROJECT_NAME given');
    expect(at('/services/web/environment/TOKEN')).toMatch(/^compose\.yaml:7:\d+, TOKEN file \.env:3$/);
  });

  test('anchors, merge keys, extends, overrides, includes and env files', () => {
    const at = explain(
      {
        'compose.yaml': 'include: [more.yaml]\nx-common: &common\n  restart: always\nservices:\n  base:\n    image: nginx\n    cpu_shares: 5\n  web:\n    <<: *common\n    extends: base\n    env_file: [web.env]\n  far:\n    extends: { file: far.yaml, service: distant }\n',
        'override.yaml': 'services:\n  web:\n    cpu_shares: 7\n',
        'more.yaml': 'services:\n  job: { image: busybox }\n',
        'far.yaml': 'services:\n  distant: { image: far }\n',
        'web.env': 'A=1\nB=2\nB=3\n',
      },
      ['compose.yaml', 'override.yaml'],
    );
    expect(at('/services/web/restart')).toBe('compose.yaml:3:12, anchor x-common');
    expect(at('/services/web/image')).toBe('compose.yaml:6:12, extends base');
    expect(at('/services/web/cpu_shares')).toBe('override.yaml:3:17, override');
    expect(at('/services/job/image')).toBe('more.yaml:2:17, include');
    expect(at('/services/far/image')).toBe('far.yaml:2:21, extends distant');
    expect(at('/services/web/environment/B')).toBe('web.env:3:1, env-file');
  });
});
