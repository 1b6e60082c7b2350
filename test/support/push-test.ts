import { pino } from 'pino';
import type { Pusher } from '../../controller/git/receive/pusher.ts';
import { startServer } from '../../web/server.ts';
import type { ControllerTest } from './controller-test.ts';
import { IDLE, startControllerTest } from './controller-test.ts';
import { eventually } from './engine.ts';
import { webWorld } from './web-access.ts';

export const ADMIN: Pusher = { name: 'ada', admin: true, mayPush: true, mayChange: () => true };

/** A stack of one idle service. @param extra further lines of that service */
export const web = (extra = ''): string => `services:\n  web:\n    ${IDLE}\n${extra}`;

/** Of the first service's first container. */
export const containerId = (test: ControllerTest, stack: string): string | undefined => test.status(stack)?.services[0]?.containers[0]?.id;

/** A controller that takes pushes, and the address to push to. */
export async function startPushTest(files: Readonly<Record<string, string>>, pusher: Pusher = ADMIN, settings = 'git: { mode: push }\n') {
  const test = await startControllerTest();
  for (const [path, text] of Object.entries(files)) await test.put(path, text);
  await test.put('orbitr.yaml', settings);
  await eventually(() => test.controller.git.serve(), 40_000);
  const log = pino({ level: 'silent' });
  const world = await webWorld();
  const server = await startServer<Pusher>({ ...world, api: test.controller.api, edits: test.controller.edits, listen: test.config.listen, log, git: { serve: () => test.controller.git.serve(), authenticate: async (header) => (header === `Basic ${btoa('ada:secret-token')}` ? pusher : undefined) } });
  const url = `${server.url.replace('//', '//ada:secret-token@')}git/stacks.git`;
  return { test, url, server, async [Symbol.asyncDispose]() { await server.close(); await world.remove(); await test[Symbol.asyncDispose](); } };
}
