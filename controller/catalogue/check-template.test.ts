import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';

const MANIFEST = `id: paste
name: Paste
version: 1.2.0
description: Shares texts.
license: MIT
type: app
categories: [productivity]
images: ["example/paste:4.7.1"]
inputs:
  - { name: TITLE, type: string, label: Title, default: Paste }
  - { name: TOKEN, type: password, label: Token, generate: { kind: hex, length: 16 } }
ports:
  - { name: WEB_PORT, service: web, target: 80, default: 8080, label: Page }
volumes:
  - { name: data, holds: all pastes, backup: true }
`;
const COMPOSE = `services:
  web:
    image: example/paste:4.7.1
    environment: { TITLE: "\${TITLE}", TOKEN: "\${TOKEN}" }
    ports: ["\${WEB_PORT}:80"]
    volumes: ["data:/data"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
volumes:
  data:
`;
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
const README = 'Paste keeps texts for a while and gives them out by a link that is hard to guess. Back up its volume.';

function check(change: { manifest?: string; compose?: string; files?: Readonly<Record<string, string>> } = {}) {
  const texts = { 'template.yaml': change.manifest ?? MANIFEST, 'compose.yaml': change.compose ?? COMPOSE, 'icon.svg': ICON, 'README.md': README, ...change.files };
  return checkTemplate('paste', new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])), 'test');
}

const codes = (report: ReturnType<typeof check>): readonly string[] => report.diagnostics.map(({ severity, code }) => `${severity} ${code}`);

describe('checkTemplate', () => {
  it('has nothing to say of a good template', () => {
    const report = check();
    expect(report.diagnostics).toEqual([]);
    expect(report.requirements).toEqual([]);
    expect(report.template?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[what: string, change: Parameters<typeof check>[0], code: string]>([
    ['an unknown key', { manifest: `${MANIFEST}colour: red\n` }, 'error template/schema'],
    ['a version that is none', { manifest: MANIFEST.replace('1.2.0', '1.2') }, 'error template/schema'],
    ['another id than the folder', { manifest: MANIFEST.replace('id: paste', 'id: copy') }, 'error template/id'],
    ['a password that everybody knows', { manifest: MANIFEST.replace('label: Token, generate: { kind: hex, length: 16 }', 'label: Token, default: hunter22') }, 'error template/input'],
    ['a default that is no answer', { manifest: MANIFEST.replace('default: Paste }', 'default: Paste, max: 2 }') }, 'error template/input'],
    ['a pattern that can stall', { manifest: MANIFEST.replace('default: Paste }', 'default: Paste, pattern: "(a+)+" }') }, 'error template/pattern'],
    ['a variable that nothing sets', { compose: COMPOSE.replace('${TITLE}', '${NAME}') }, 'error template/variable'],
    ['an input that nothing uses', { compose: COMPOSE.replace('TITLE: "${TITLE}", ', '') }, 'warning template/variable'],
    ['a port of no service', { manifest: MANIFEST.replace('service: web', 'service: app') }, 'error template/service'],
    ['a volume that is not described', { manifest: MANIFEST.replace('name: data, holds', 'name: other, holds') }, 'error template/volumes'],
    ['an image that moves', { compose: COMPOSE.replace(':4.7.1', ':latest'), manifest: MANIFEST.replace(':4.7.1', ':latest') }, 'error template/image-pin'],
    ['an image that the manifest does not name', { compose: COMPOSE.replace(':4.7.1', ':4.7.2') }, 'error template/images'],
    ['a permission that is not asked for', { compose: COMPOSE.replace('mem_limit: 64m', 'mem_limit: 64m\n    privileged: true') }, 'error template/permission'],
    ['a permission that is asked in vain', { manifest: `${MANIFEST}permissions:\n  - { permission: host-network, reason: Why not. }\n` }, 'warning template/permission'],
    ['a service that nobody checks', { compose: COMPOSE.replace('    healthcheck: { test: [CMD, check] }\n', '') }, 'warning template/health'],
    ['a service without bounds', { compose: COMPOSE.replace('    mem_limit: 64m\n', '') }, 'warning template/limits'],
    ['a fixed name', { compose: COMPOSE.replace('mem_limit', 'container_name: paste\n    mem_limit') }, 'error template/compose'],
    ['a broken compose file', { compose: COMPOSE.replace('ports:', 'porst:') }, 'error compose/unknown-key'],
    ['an icon with a script', { files: { 'icon.svg': ICON.replace('<rect', '<script>alert(1)</script><rect') } }, 'error template/icon'],
    ['no words about it', { files: { 'README.md': 'Paste.' } }, 'error template/readme'],
    ['a file that nobody reads', { files: { 'install.sh': 'rm -rf /' } }, 'warning template/file'],
    ['a condition on nothing', { manifest: MANIFEST.replace('default: Paste }', 'default: Paste, showIf: { input: NONE, equals: a } }') }, 'error template/input'],
  ])('finds %s', (_, change, code) => expect(codes(check(change))).toContain(code));

  it('sees that a secret file is made of an input', () => {
    const compose = (name: string): string => COMPOSE.replace(', TOKEN: "${TOKEN}"', '').replace('mem_limit', 'secrets: [token]\n    mem_limit').concat(`secrets:\n  token: { environment: ${name} }\n`);
    expect(check({ compose: compose('TOKEN') }).diagnostics).toEqual([]);
    expect(codes(check({ compose: compose('TOKNE') }))).toEqual(expect.arrayContaining(['error template/variable', 'warning template/variable']));
  });

  it('finds what only one of the choices needs', () => {
    const manifest = MANIFEST.replace('inputs:\n', 'inputs:\n  - { name: NET, type: select, label: Network, options: [bridge, host], default: bridge }\n');
    const compose = COMPOSE.replace('mem_limit', 'network_mode: ${NET}\n    mem_limit');
    expect(codes(check({ manifest, compose }))).toContain('error template/permission');
    const asked = `${manifest}permissions:\n  - { permission: host-network, reason: Finds devices., showIf: { input: NET, equals: host } }\n`;
    expect(check({ manifest: asked, compose }).diagnostics).toEqual([]);
    expect(check({ manifest: asked, compose }).requirements.map(({ permission }) => permission)).toEqual(['host-network']);
  });

  it('says nothing of the network of what it needs: that comes with the need, and its name here is a sample', () => {
    const manifest = `${MANIFEST}dependencies:\n  - { template: pg, version: ^1.0.0, variables: { DB_NETWORK: network } }\n`;
    const compose = `${COMPOSE.replace('mem_limit', 'networks: [default, database]\n    mem_limit')}networks:\n  database: { external: true, name: "\${DB_NETWORK}" }\n`;
    expect(check({ manifest, compose })).toMatchObject({ diagnostics: [], requirements: [] });
  });

  it('points at the place in the manifest', () => {
    const place = check({ manifest: MANIFEST.replace('service: web', 'service: app') }).diagnostics[0]?.place;
    expect(place).toMatchObject({ file: 'template.yaml', line: 13 });
  });
});
