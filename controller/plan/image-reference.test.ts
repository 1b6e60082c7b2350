import { expect, it } from 'vitest';
import { imageListName } from './image-reference.ts';

const ID = `sha256:${'a'.repeat(64)}`;
it.for([
  ['nginx', 'nginx:latest'],
  ['nginx:1.27', 'nginx:1.27'],
  ['library/nginx', 'nginx:latest'],
  ['docker.io/nginx', 'nginx:latest'],
  ['docker.io/library/nginx:1', 'nginx:1'],
  ['index.docker.io/library/nginx', 'nginx:latest'],
  ['docker.io/grafana/grafana', 'grafana/grafana:latest'],
  ['host.example:5000/team/app', 'host.example:5000/team/app:latest'],
  ['host.example:5000/team/app:2', 'host.example:5000/team/app:2'],
  ['host.example/library/app:2', 'host.example/library/app:2'],
  [`nginx:1.27@${ID}`, `nginx@${ID}`],
  [`docker.io/library/nginx@${ID}`, `nginx@${ID}`],
  [`host.example:5000/app:2@${ID}`, `host.example:5000/app@${ID}`],
  [ID, ID],
] as const)('%s is listed as %s', ([reference, listed]) => expect(imageListName(reference)).toBe(listed));
