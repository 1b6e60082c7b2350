import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inBlockStyle, spliceAnywhere } from './block-style.ts';
import { readManifest } from './read-manifest.ts';
import type { Choices } from './render-compose.ts';
import { NO_CHOICES, renderCompose } from './render-compose.ts';
import type { Template } from './template.ts';

const MANIFEST = `id: paste
name: Paste
license: MIT
type: app
categories: [other]
description: For tests.
version: 1.0.0
images: ["example/paste:1"]
health:
  - { service: web, http: { path: /, port: 80 } }
`;
/** What a share adds: a job, its network, and who waits for it. */
const SHARED: Choices = {
  ...NO_CHOICES,
  needs: { db: 'postgres' },
  shared: ['db'],
  routes: [{ service: 'web', port: 80, subdomain: 'paste' }],
  jobs: [{ name: 'db-share', service: { image: 'example/pg:1', command: ['make'], networks: ['db-share'] }, before: [] }],
  networks: [{ key: 'db-share', name: 'postgres_default' }],
};
const DONE = { condition: 'service_completed_successfully' };

function template(compose: string): Template {
  const read = readManifest('template.yaml', MANIFEST);
  if (read.kind !== 'good') throw new Error(JSON.stringify(read));
  return { manifest: read.value, files: new Map([['compose.yaml', new TextEncoder().encode(compose)]]), source: 'test', digest: '0'.repeat(64) };
}

describe('a stack file out of a template in flow style', () => {
  it.each([
    ['JSON', '{"services": {"web": {"image": "example/paste:1", "ports": ["${WEB_PORT}:80"], "networks": {"default": null}, "depends_on": {"cache": {"condition": "service_healthy"}}}, "cache": {"image": "example/cache:1"}}, "networks": {"default": null}}\n'],
    ['JSON over lines', '{\n  "services": {\n    "web": {"image": "example/paste:1", "ports": ["${WEB_PORT}:80"], "networks": {"default": null}, "depends_on": {"cache": {"condition": "service_healthy"}}},\n    "cache": {"image": "example/cache:1"}\n  },\n  "networks": {"default": null}\n}'],
    ['braces around the services', 'services: { web: { image: "example/paste:1", ports: ["${WEB_PORT}:80"], networks: { default: }, depends_on: { cache: { condition: service_healthy } } }, cache: { image: "example/cache:1" } }\nnetworks: { default: }\n'],
    ['braces around a service', 'services:\n  web: { image: "example/paste:1", ports: ["${WEB_PORT}:80"], networks: { default: }, depends_on: { cache: { condition: service_healthy } } } # the page\n  cache: { image: "example/cache:1" }\nnetworks:\n  default:\n'],
  ])('has all that was there and all that an installation adds: %s', (_what, compose) => {
    expect(parse(renderCompose(template(compose), SHARED))).toEqual({
      'x-orbitr': { dependsOn: ['postgres'], template: { id: 'paste', version: '1.0.0', source: 'test', digest: '0'.repeat(64), needs: { db: 'postgres' }, shared: ['db'] }, permissions: [] },
      services: {
        web: {
          image: 'example/paste:1', ports: ['${WEB_PORT}:80'], networks: { default: null }, depends_on: { cache: { condition: 'service_healthy' }, 'db-share': DONE },
          'x-orbitr': { routes: [{ port: 80, subdomain: 'paste' }], health: { http: { path: '/', port: 80 } } },
        },
        cache: { image: 'example/cache:1', depends_on: { 'db-share': DONE } },
        'db-share': { image: 'example/pg:1', command: ['make'], networks: ['db-share'] },
      },
      networks: { default: null, 'db-share': { external: true, name: 'postgres_default' } },
    });
  });

  it('is as the template has it where nothing is added', () => {
    const compose = 'services:\n  web: { image:   "example/paste:1" } # the page\nvolumes: { data: }\n';
    expect(renderCompose({ ...template(compose), manifest: { ...template(compose).manifest, health: [] } }, NO_CHOICES)).toMatch(new RegExp(`\\n\\n${compose.replace(/[{}]/g, '\\$&')}$`));
  });

  it('keeps the settings of Orbitr that stand in braces', () => {
    const text = renderCompose(template('services:\n  web:\n    image: example/paste:1\n    x-orbitr: { onUnhealthy: restart }\n'), NO_CHOICES);
    expect(parse(text).services.web['x-orbitr']).toEqual({ onUnhealthy: 'restart', health: { http: { path: '/', port: 80 } } });
  });

  it('takes depends_on as a list, too', () => {
    const text = renderCompose(template('services:\n  web:\n    image: example/paste:1\n    depends_on: [cache]\n  cache:\n    image: example/cache:1\n'), SHARED);
    expect(parse(text).services.web.depends_on).toEqual({ cache: { condition: 'service_started' }, 'db-share': DONE });
  });
});

it('JSON of any kind means the same in block style', () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 4 }), (value) => {
    const text = JSON.stringify(value);
    expect(parse(inBlockStyle(text))).toEqual(parse(text));
  }));
});

it('what is no YAML is handed back', () => {
  expect(inBlockStyle('{"a": ')).toBe('{"a": ');
  expect(spliceAnywhere('a: { b: ', ['a', 'c'], 1)).toBeUndefined();
});
