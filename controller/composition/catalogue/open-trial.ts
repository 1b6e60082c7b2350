import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Config } from '../../config.ts';
import type { ControllerHooks } from '../controller-hooks.ts';
import { openController } from '../open-controller.ts';
import type { Trial } from './try-template.ts';
import { CATALOGUE } from './try-template.ts';

/** ms between two looks. */
const LOOK_EVERY = 200;

/**
 * A controller of its own for trying a template: folders in a temporary place, another lock than the daemon's, so that both work on one engine and neither
 * takes the other's stacks for its own. @param siblings a folder with further templates that it may depend on
 */
export async function openTrial(config: Config, hooks: ControllerHooks, siblings: string): Promise<Pick<Trial, 'controller' | 'stacks' | 'templates' | 'folder' | 'until' | 'now'> & { readonly token: string } & AsyncDisposable> {
  const token = randomBytes(4).toString('hex');
  const root = await mkdtemp(join(tmpdir(), 'orbitr-trial-'));
  const [stacks, templates, folder] = [join(root, 'stacks'), join(root, 'templates'), join(root, 'folder')];
  await Promise.all([stacks, templates, folder].map((path) => mkdir(path)));
  await writeFile(join(stacks, 'orbitr.yaml'), JSON.stringify({ catalogues: [{ name: CATALOGUE, folder: templates, priority: 20 }, { name: 'beside-it', folder: siblings, priority: 10 }] }));
  const controller = await openController({ ...config, stacks, data: join(root, 'data'), engineLock: `orbitr-trial-${token}` }, pino({ level: 'silent' }), hooks, { kind: 'daemon' });
  const now = (): number => performance.now();
  try {
    await controller.start();
  } catch (error) {
    await controller.close();
    await rm(root, { recursive: true, force: true });
    throw error;
  }
  return {
    controller, stacks, templates, folder, token, now,
    until: async (look, atMost) => {
      for (const end = now() + atMost; now() < end; await pause(LOOK_EVERY)) {
        const found = look();
        if (found !== undefined) return found;
      }
      return look();
    },
    [Symbol.asyncDispose]: async () => {
      await controller.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
