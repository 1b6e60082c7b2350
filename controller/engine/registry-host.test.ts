import { expect, test } from 'vitest';
import { configuredHost, registryHost } from './registry-host.ts';

test.each([
  ['nginx', 'docker.io'],
  ['nginx:1.27', 'docker.io'],
  ['me/app:1', 'docker.io'],
  ['docker.io/library/nginx', 'docker.io'],
  ['index.docker.io/me/app', 'docker.io'],
  ['localhost/app', 'localhost'],
  ['localhost:5000/app:1', 'localhost:5000'],
  ['local/app', 'docker.io'],
  ['ghcr.io/me/app@sha256:0123', 'ghcr.io'],
  ['192.168.1.2:5000/a/b/c:tag', '192.168.1.2:5000'],
  ['[::1]:5000/app', '[::1]:5000'],
  ['Host/app', 'Host'],
  ['sha256:0123', 'docker.io'],
])('the registry of %s is %s', (reference, host) => expect(registryHost(reference)).toBe(host));

test.each([
  ['https://index.docker.io/v1/', 'docker.io'],
  ['docker.io', 'docker.io'],
  ['https://ghcr.io', 'ghcr.io'],
  ['http://localhost:5000/v2/', 'localhost:5000'],
  ['registry-1.docker.io', 'docker.io'],
])('%s in a configuration means %s', (written, host) => expect(configuredHost(written)).toBe(host));
