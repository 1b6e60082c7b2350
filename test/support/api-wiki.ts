import type { CatalogueBench } from './catalogue-bench.ts';
import { openCatalogueBench, templateTexts } from './catalogue-bench.ts';

/** An app that asks for a permission, of a catalogue that nobody vouches for. */
export const apiWiki = (version: string) => templateTexts('wiki', `version: ${version}
images: ["example/wiki:1.0"]
inputs:
  - { name: TITLE, type: string, label: Title, default: Wiki }
  - { name: ADMIN_PASSWORD, type: password, label: Password, generate: { kind: password, length: 20 } }
ports: [{ name: WEB_PORT, service: web, target: 80, default: 8080, label: Page, open: http }]
volumes: [{ name: data, holds: pages, backup: true }]
permissions: [{ permission: "capability:NET_ADMIN", reason: It bends the network. }]
`, `services:
  web:
    image: example/wiki:1.0
    cap_add: [NET_ADMIN]
    environment: { VERSION: "${version}", TITLE: "\${TITLE}", PASSWORD: "\${ADMIN_PASSWORD}" }
    ports: ["\${WEB_PORT}:80"]
    volumes: ["data:/data"]
    healthcheck: { test: [CMD, check] }
    mem_limit: 64m
volumes:
  data:
`);

/** A catalogue that nobody vouches for, with that app in it. */
export async function openWikiBench(): Promise<CatalogueBench> {
  const bench = await openCatalogueBench('community');
  await bench.put('wiki', apiWiki('1.0.0'));
  return bench;
}
