import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configCommand } from '../../controller/commands/config.ts';
import type { Config } from '../../controller/config.ts';
import { listen } from '../support/command-line.ts';
import { findComposePeer } from '../support/compose-peer.ts';
import type { ComposePeer } from '../support/compose-peer.ts';
import { expectToFit } from '../support/expect-to-fit.ts';

const peer = await findComposePeer();
let root: string;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'orbitr-config-'))));
afterAll(() => rm(root, { recursive: true }));

const FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  texts: {
    'compose.yaml': `
services:
  web:
    image: "busybox:\${TAG:-stable}"
    command: ["sh", "-c", "echo $$HOME \${GREETING}"]
    environment: { A: "1_000", B: "2001-01-01", C: "yes", D: "0o7", E: "", F: "two\\nlines", G: "null", H: "#x", I: " pad ", J: "a$$b", K: "off", L: }
    labels: { "traefik.rule": "Host(\`a.example\`)" }
`,
    '.env': 'GREETING=hello world\n',
  },
  everything: {
    'compose.yaml': `
x-base: &base { restart: unless-stopped, logging: { driver: json-file, options: { max-size: 1m } } }
services:
  db:
    <<: *base
    image: busybox:stable
    volumes: ["data:/var/lib/data", "./conf:/etc/conf:ro", { type: tmpfs, target: /tmp, tmpfs: { size: 1m } }]
    healthcheck: { test: "true", interval: 1m30s, start_period: 5s }
    deploy: { resources: { limits: { cpus: "0.5", memory: 64m } } }
    secrets: [password]
  web:
    <<: *base
    image: busybox:stable
    ports: ["127.0.0.1:8080:80", "9000-9001:9000-9001/udp"]
    networks: { front: { aliases: [www], ipv4_address: 10.9.8.7 }, back: }
    depends_on: { db: { condition: service_healthy } }
    env_file: web.env
    ulimits: { nofile: { soft: 100, hard: 200 } }
    extra_hosts: ["gate:host-gateway"]
networks: { front: { ipam: { config: [{ subnet: 10.9.8.0/24 }] } }, back: { internal: true } }
volumes: { data: }
secrets: { password: { file: ./password.txt } }
`,
    'web.env': 'FROM_FILE="a value"\n',
    'password.txt': 'x',
  },
  extended: {
    'compose.yaml': 'include: [other.yaml]\nservices:\n  web: { extends: { file: base.yaml, service: base }, environment: { B: "2" }, cpus: 1.5 }\n',
    'base.yaml': 'services:\n  base: { image: "busybox:stable", environment: { A: "1", B: "1" }, volumes: ["./shared:/shared"] }\n',
    'other.yaml': 'services:\n  job: { image: "busybox:stable", profiles: [never] }\n  seen: { image: "busybox:stable", network_mode: host, mem_limit: 1g }\n',
  },
};

describe.skipIf(peer === undefined)('orbitr config prints what docker compose config prints', () => {
  test.each(Object.entries(FILES))('%s', async (name, files) => {
    const ask = peer as ComposePeer;
    const folder = join(root, name);
    await mkdir(folder);
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    const file = join(folder, 'compose.yaml');

    const yaml = await ours(file, false);
    expect(parse(yaml)).toEqual(parse(await ask('-f', file, 'config')));
    expect(JSON.parse(await ours(file, true))).toEqual(JSON.parse(await ask('-f', file, 'config', '--format', 'json')));
    // What it prints means the same when it is read again, by Compose and by Orbitr.
    const again = join(folder, 'printed.yaml');
    await writeFile(again, yaml);
    expect(parse(await ask('-f', again, 'config'))).toEqual(parse(yaml));
    expect(await ours(again, false)).toBe(yaml);
  });
});

async function ours(file: string, json: boolean): Promise<string> {
  const config: Config = { stacks: join(root, 'stacks'), data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: undefined, engineLock: 'none' };
  const { context, out } = listen(config);
  expect(await configCommand(context, file, { json })).toBe(0);
  if (json) expectToFit('config', JSON.parse(out()));
  return out();
}
