import type { TemplateManifest } from '../../../schemas/generated/template.ts';
import { drawIcon } from '../foreign/draw-icon.ts';
import type { TemplateFiles } from '../template.ts';
import { COMPOSE_FILE, MANIFEST_FILE } from '../template.ts';

/** A template to begin with: small, complete, valid as it is. @param id of its folder */
export function skeleton(id: string): TemplateFiles {
  const name = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  const texts = { [MANIFEST_FILE]: manifestText(id, name), [COMPOSE_FILE]: COMPOSE, 'README.md': skeletonReadme({ id, name, description: `What ${name} is for, in one sentence` }), 'icon.svg': drawIcon(name), 'CHANGELOG.md': '# 1.0.0\n\nThe first one.\n' };
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** What a README has to tell, with its headings. */
export function skeletonReadme({ name, description, volumes = [] }: Pick<TemplateManifest, 'id' | 'name' | 'description' | 'volumes'>): string {
  const kept = volumes.filter(({ backup }) => backup).map((volume) => `\`${volume.name}\``);
  return `# ${name}\n\n${description}.\n\n- **First sign-in:** say here how one gets in, and where the first password is (\`secrets.env\`).\n- **Back up** ${kept.length === 0 ? 'its volumes' : kept.join(', ')}: say here whether copying is enough while it runs.\n`;
}

function manifestText(id: string, name: string): string {
  return `# docs/templates.md says what every key means; \`orbitr template validate ${id}\` what is missing.
id: ${id}
name: ${name}
version: 1.0.0
appVersion: 1.28.0
description: What ${name} is for, in one sentence
license: BSD-2-Clause
type: app
categories: [other]
website: https://example.org
architectures: [amd64, arm64]
images: ["nginx:1.28.0-alpine"]

inputs:
  - name: TZ
    type: timezone
    label: Time zone
    default: Etc/UTC
    advanced: true

ports:
  - { name: WEB_PORT, service: web, target: 80, default: 8080, label: Web page, open: http }

routes:
  - { service: web, port: 80, subdomain: ${id}, label: Web page }

volumes:
  - { name: pages, holds: the pages that are shown, backup: true }

resources: { memory: 16m }
verification:
  run: "no"
`;
}

const COMPOSE = `services:
  web:
    image: nginx:1.28.0-alpine
    restart: unless-stopped
    environment:
      TZ: \${TZ}
    ports:
      - "\${WEB_PORT}:80"
    volumes:
      - pages:/usr/share/nginx/html
    healthcheck:
      test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1/"]
      interval: 30s
      timeout: 5s
      retries: 3
      start_period: 10s
    security_opt: ["no-new-privileges:true"]
    deploy:
      resources:
        limits:
          memory: 128m

volumes:
  pages:
`;
