import { pino } from 'pino';
import { openController } from '../../controller/composition/open-controller.ts';
import { crashConfig } from './crash-config.ts';

/**
 * A controller that is killed (SIGKILL, by itself) at one of its boundaries: `node crash-child.ts ROOT PREFIX STACK N`.
 * Every begin and end of an operation and every answer of the engine is one; the N-th is the last thing that this process does.
 * The controller itself knows nothing of it: these are the hooks by which a terminal shows what goes on.
 * Exit 0: it came to its end before the N-th boundary, and says how many there were.
 */
const [root = '', prefix = '', stack = '', at = '0'] = process.argv.slice(2);
let counting = false;
let boundaries = 0;
const boundary = (): void => {
  if (counting && ++boundaries === Number(at)) process.kill(process.pid, 'SIGKILL');
};

const controller = await openController(crashConfig(root, prefix), pino({ level: 'silent' }), { onRecord: boundary, onPull: () => undefined, onCall: boundary }, { kind: 'apply', noStart: false });
await controller.look();
counting = true;
while ((await controller.pass(stack)).kind === 'raced');
counting = false;
await controller.close();
process.stdout.write(String(boundaries));
