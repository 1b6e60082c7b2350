import type { StackStatus } from '../../controller/model/status.ts';
import { sampleRoutes } from './sample-routes.ts';
import { condition, container, plannedStart, published, record, service, stack, digest } from './synthetic-stacks.ts';

/** A household of stacks in every combination of sync and health that happens, with texts as the real controller writes them. */
export function sampleStacks(now: number): readonly StackStatus[] {
  return [blog(now), shop(now), media(now), photos(now), invalid(now), conflict(now), git(now), backup(now), home(now), wiki(now), lab(now), ...calm(now)].map((status) => ({ ...status, ...sampleRoutes(status.name) })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function blog(now: number): StackStatus {
  const at = now - 2 * 60_000;
  return stack('blog', now, {
    services: [
      service('blog', 'db', 'postgres:17.2', now),
      service('blog', 'web', 'ghost:5.101-alpine', now, { only: { ports: published(8080, 2368), startedAt: at } }),
    ],
    operations: [
      record('blog', 'pull-image', 'ghost:5.101-alpine', 'image ghost:5.100-alpine → ghost:5.101-alpine', at, { duration: 8400 }),
      record('blog', 'create-container', 'blog-web-1.new', 'image ghost:5.100-alpine → ghost:5.101-alpine', at + 8500, { duration: 61 }),
      record('blog', 'start-container', 'blog-web-1.new', 'replaces blog-web-1', at + 8600, { duration: 212 }),
      record('blog', 'wait-container', 'blog-web-1.new', 'the old one stops when the new one is healthy', at + 8800, { duration: 4100 }),
      record('blog', 'stop-container', 'blog-web-1', 'replaced', at + 12_900, { duration: 340 }),
      record('blog', 'remove-container', 'blog-web-1', 'replaced', at + 13_300, { duration: 33 }),
      record('blog', 'rename-container', 'blog-web-1.new', 'takes its place', at + 13_400, { duration: 12 }),
    ],
  });
}

function shop(now: number): StackStatus {
  const at = now - 40_000;
  const message = 'container exited with code 1 before it was healthy: "FATAL: password authentication failed for user shop"';
  return stack('shop', now, {
    sync: 'OutOfSync',
    health: 'Degraded',
    conditions: [
      condition('Ready', 'False', 'OperationFailed', message, at),
      condition('Stalled', 'False', 'Retrying', 'The next try is on its way', at),
      condition('Valid', 'True', 'Parsed', 'The files could be read and understood', now - 86_400_000),
    ],
    applied: { digest: digest('shop before'), commit: digest('older').slice(0, 40), dirty: false },
    files: ['shop/compose.yaml', 'shop/.env'],
    services: [
      service('shop', 'api', 'acme/shop-api:3.4.0', now, { health: 'Degraded', message: 'exited with code 1, started again 3 times', only: { state: 'exited', health: 'none', exitCode: 1, startedAt: 0 } }),
      service('shop', 'db', 'postgres:17.2', now, { only: { ports: [{ target: 5432, protocol: 'tcp', hostIp: '127.0.0.1', published: 5432 }] } }),
      service('shop', 'web', 'nginx:1.27-alpine', now, { replicas: 3, containers: [1, 2, 3].map((n) => container(`shop-web-${n}`, now, n === 1 ? { ports: published(8443, 443) } : {})) }),
    ],
    plan: {
      stack: 'shop',
      operations: [
        {
          id: 'create-container:shop-api-1',
          kind: 'create-container',
          subject: { stack: 'shop', type: 'container', name: 'shop-api-1', service: 'api' },
          cause: {
            reason: 'SpecChanged',
            message: 'image acme/shop-api:3.3.9 → acme/shop-api:3.4.0, environment changed',
            differences: [
              { path: '/services/api/image', op: 'replace', from: 'acme/shop-api:3.3.9', to: 'acme/shop-api:3.4.0' },
              { path: '/services/api/environment/DATABASE_PASSWORD', op: 'replace', from: '•••', to: '•••' },
              { path: '/services/api/mem_limit', op: 'add', to: '512m' },
            ],
          },
          dependsOn: [],
          destructive: false,
          // The page must show nothing of this.
          args: { name: 'shop-api-1', labels: {}, anonymousVolumes: {}, peers: {}, service: { canary: 'canary-secret-4711' } as never },
        },
        plannedStart('shop', 'shop-api-1', 'NotRunning', 'a new container has to be started'),
      ],
      blocked: [],
      warnings: [],
    },
    operations: [
      record('shop', 'create-container', 'shop-api-1', 'image acme/shop-api:3.3.9 → acme/shop-api:3.4.0', at, { duration: 58 }),
      record('shop', 'start-container', 'shop-api-1', 'a new container has to be started', at + 100, { duration: 240 }),
      record('shop', 'wait-container', 'shop-api-1', 'web depends on it being healthy', at + 400, {
        duration: 2100,
        result: 'failed',
        error: { code: 'apply/exited', message, hint: 'Read what it said: orbitr logs shop api' },
      }),
      record('shop', 'stop-container', 'shop-web-1', 'is restarted with api', at + 400, { result: 'skipped', duration: 0 }),
    ],
  });
}

function media(now: number): StackStatus {
  const at = now - 9000;
  return stack('media', now, {
    sync: 'OutOfSync',
    health: 'Progressing',
    conditions: [
      condition('Reconciling', 'True', 'Applying', '3 of 6 operations done', at),
      condition('Ready', 'False', 'Progressing', 'A pass is under way', at),
      condition('Valid', 'True', 'Parsed', 'The files could be read and understood', at),
    ],
    services: [
      service('media', 'player', 'jellyfin/jellyfin:10.10.3', now, { health: 'Progressing', message: 'waits for its health check', only: { health: 'starting', startedAt: at, ports: published(8096, 8096) } }),
      service('media', 'index', 'acme/indexer:2', now, { health: 'Progressing', message: 'its image is being pulled', containers: [] }),
    ],
    plan: { stack: 'media', operations: [plannedStart('media', 'media-player-1', 'NotRunning', 'a new container has to be started'), plannedStart('media', 'media-index-1', 'Missing', 'service index is new')], blocked: [], warnings: [] },
    operations: [
      record('media', 'create-network', 'media_default', 'network default is new', at, { duration: 180 }),
      record('media', 'start-container', 'media-player-1', 'a new container has to be started', at + 400, { duration: 260 }),
      record('media', 'pull-image', 'acme/indexer:2', 'the image is not here yet', at + 700, { result: 'running' }),
    ],
  });
}

function photos(now: number): StackStatus {
  return stack('photos', now, {
    files: ['photos/compose.yaml', 'photos/compose.override.yaml', 'photos/.env'],
    services: [
      service('photos', 'server', 'immich-app/immich-server:v1.123.0', now, { only: { ports: published(2283, 2283) } }),
      service('photos', 'learning', 'immich-app/immich-machine-learning:v1.123.0', now),
      service('photos', 'redis', 'valkey/valkey:8', now),
      service('photos', 'database', 'tensorchord/pgvecto-rs:pg14-v0.2.0', now),
    ],
    keptVolumes: ['photos_old-thumbnails'],
    diagnostics: [
      { severity: 'warning', code: 'compose/obsolete-version', message: 'the key "version" has no meaning any more', place: { file: 'photos/compose.yaml', line: 1, column: 1, text: "version: '3.8'", length: 7 }, hint: 'It can be deleted.' },
    ],
  });
}

function invalid(now: number): StackStatus {
  return stack('notes', now, {
    sync: 'Unknown',
    conditions: [
      condition('Valid', 'False', 'UnknownKey', 'notes.yaml:7:5: unknown key "enviroment"', now - 70_000),
      condition('Ready', 'False', 'Invalid', 'The files could not be understood; what runs is left as it is', now - 70_000),
    ],
    attempted: { digest: digest('typo'), commit: digest('typo commit').slice(0, 40), dirty: true },
    services: [service('notes', 'web', 'silverbulletmd/silverbullet:0.10', now, { only: { ports: published(3001, 3000) } })],
    diagnostics: [
      { severity: 'error', code: 'compose/unknown-key', message: 'unknown key "enviroment"', place: { file: 'notes.yaml', line: 7, column: 5, text: '    enviroment:', length: 10 }, hint: 'Did you mean "environment"?' },
      { severity: 'error', code: 'compose/port', message: '"80800:3000": 80800 is not a port', place: { file: 'notes.yaml', line: 12, column: 9, text: '      - "80800:3000"', length: 12 } },
    ],
  });
}

function conflict(now: number): StackStatus {
  const message = 'a container named "dns" exists that Orbitr did not make';
  return stack('dns', now, {
    sync: 'OutOfSync',
    health: 'Missing',
    conditions: [condition('Conflict', 'True', 'NameTaken', message, now - 5 * 3_600_000), condition('Ready', 'False', 'Blocked', 'Nothing can be done until the conflict is gone', now - 5 * 3_600_000)],
    services: [service('dns', 'resolver', 'pihole/pihole:2024.07.0', now, { health: 'Missing', message: 'has no container yet', containers: [] })],
    plan: {
      stack: 'dns',
      operations: [],
      blocked: [{ id: 'b1', kind: 'create-container', subject: { stack: 'dns', type: 'container', name: 'dns', service: 'resolver' }, code: 'Conflict', reason: 'Missing', message, hint: 'Rename or remove that container, or choose another container_name.' }],
      warnings: [],
    },
  });
}

function git(now: number): StackStatus {
  return stack('git', now, {
    services: [service('git', 'forge', 'forgejo/forgejo:9', now, { only: { ports: [...published(3002, 3000), ...published(2222, 22)] } }), service('git', 'runner', 'forgejo/runner:6', now, { only: { health: 'none' } })],
  });
}

function backup(now: number): StackStatus {
  return stack('backup', now, {
    health: 'Completed',
    services: [service('backup', 'restic', 'restic/restic:0.17.3', now, { health: 'Completed', only: { state: 'exited', health: 'none', startedAt: now - 40_000_000 } })],
  });
}

function home(now: number): StackStatus {
  return stack('home', now, {
    services: [
      service('home', 'assistant', 'home-assistant/home-assistant:2026.11', now, { only: { ports: published(8123, 8123) } }),
      service('home', 'broker', 'eclipse-mosquitto:2', now, { only: { ports: published(1883, 1883) } }),
      service('home', 'zigbee', 'koenkk/zigbee2mqtt:2', now, { only: { ports: published(8081, 8080) } }),
    ],
  });
}

function wiki(now: number): StackStatus {
  return stack('wiki', now, {
    sync: 'OutOfSync',
    health: 'Suspended',
    conditions: [condition('Ready', 'Unknown', 'Suspended', 'x-orbitr.suspend is set: looked at, not touched', now - 6 * 86_400_000)],
    services: [service('wiki', 'wiki', 'outline/outline:0.81', now, { health: 'Suspended', only: { state: 'exited', health: 'none', startedAt: 0 } })],
  });
}

function lab(now: number): StackStatus {
  return stack('lab', now, { services: [service('lab', 'notebook', 'jupyter/base-notebook:2026-11-17', now, { only: { health: 'none', ports: published(8888, 8888) } })] });
}

function calm(now: number): readonly StackStatus[] {
  const single = (name: string, image: string, port: number, target: number) => stack(name, now, { services: [service(name, 'app', image, now, { only: { ports: published(port, target) } })] });
  return [single('feeds', 'miniflux/miniflux:2.2.3', 8090, 8080), single('recipes', 'mealie-recipes/mealie:v2.3.0', 9925, 9000), single('vault', 'vaultwarden/server:1.32.6', 8087, 80), single('uptime', 'louislam/uptime-kuma:1', 3003, 3001)];
}
