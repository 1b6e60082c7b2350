import { describe, expect, it } from 'vitest';
import type { FileContent } from '../model/source-bundle.ts';
import { buildSpec } from './build-spec.ts';
import type { SpecResult } from './build-spec.ts';
import { mutateText, seededRandom } from '../../test/support/mutate-text.ts';

function build(text: string): SpecResult {
  const files = new Map<string, FileContent>([['/s/a.yaml', { kind: 'text', text }]]);
  for (;;) {
    const result = buildSpec({ name: 'a', layout: 'file', directory: '/s', entries: ['/s/a.yaml'], files, revision: { digest: '', dirty: false } }, { homeDirectory: '/root', profiles: [] });
    if (result.kind !== 'needs') return result;
    for (const path of result.paths) files.set(path, { kind: 'missing' });
  }
}

const SEED = `x-a: &a {image: nginx, labels: {a: b}}
services:
  web:
    <<: *a
    command: sh -c "echo $$HOME"
    ports: ["80:80", "127.0.0.1:90-91:90-91/udp", {target: 1, published: "2"}]
    environment: {A: "\${B:-c}", N: 010, D: 2024-01-01}
    volumes: [data:/data, ./x:/y:ro, {type: tmpfs, target: /t, tmpfs: {size: 1m}}]
    depends_on: {db: {condition: service_started}}
    healthcheck: {test: [CMD, "true"], interval: 1m30s}
    deploy: {resources: {limits: {memory: 64m, cpus: "0.5"}}}
    extends: {service: base}
    extra_hosts: ["a:1.2.3.4"]
  db: {image: postgres, networks: {n: {aliases: [x]}}, secrets: [s]}
  base: {image: b, dns: 1.1.1.1, ulimits: {nofile: 5}}
networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8}]}}}
volumes: {data: {external: true, name: x}}
secrets: {s: {content: x}}
`;

describe('hostile input', () => {
  it.each([
    ['10 MB', `services: {a: {image: "${'x'.repeat(10_000_000)}"}}`],
    ['100,000 aliases', `a: &a x\nb: [${'*a, '.repeat(100_000)}]`],
    ['a billion laughs', `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`).join('\n')}`],
    ['20,000 deep flow', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['20,000 deep block', `a:\n${'- '.repeat(20_000)}x`],
    ['self-reference', 'a: &a {b: *a}\nservices: {web: *a}'],
    ['200,000 values', `a: [${'1,'.repeat(200_000)}]`],
    ['open interpolation', `services: {a: {image: "${'${A:-'.repeat(20_000)}"}}`],
    ['services that extend each other in a row', `services:\n${Array.from({ length: 1000 }, (_, i) => ` s${i}: {image: i, extends: s${i + 1}}`).join('\n')}\n s1000: {image: i}`],
    ['a long merge chain', Array.from({ length: 900 }, (_, i) => `a${i}: &a${i}\n  k${i}: 1\n  <<: ${i === 0 ? '{}' : `*a${i - 1}`}`).join('\n')],
  ])('refuses %s quickly', (_, text) => {
    const before = performance.now();
    expect(build(text).kind).toBe('invalid');
    // The goal is 200 ms on an idle machine; the test leaves room for a busy one.
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('walks a long chain of dependencies', () => {
    const chain = Array.from({ length: 1500 }, (_, i) => ` s${i}: {image: i, depends_on: [s${i + 1}]}`).join('\n');
    expect(build(`services:\n${chain}\n s1500: {image: i}`).kind).toBe('spec');
  });

  it('survives 3,000 mutations without a crash, and pollutes no prototype', { timeout: 120_000 }, () => {
    const random = seededRandom(20_261_123);
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    for (let i = 0; i < 3000; i += 1) {
      const text = mutateText(SEED, random);
      const result = build(text);
      // An expectation costs more than a spec, so it is made only of what went wrong.
      if (result.kind === 'invalid' && !result.diagnostics.some((d) => d.severity === 'error')) expect.fail(`refused without a reason:\n${text}`);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });
});
