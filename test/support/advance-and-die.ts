import { CommittedStacks } from '../../controller/git/committed-stacks.ts';
import { openRepository } from '../../controller/git/repository.ts';

/** `node advance-and-die.ts FOLDER STEP`: takes the last commit of main, and kills itself at a step, as a power cut would. */
const [folder = '', step = ''] = process.argv.slice(2);
const stacks = new CommittedStacks({
  repository: await openRepository(folder),
  branch: 'main',
  directory: '',
  spared: () => false,
  vouches: () => true,
  now: Date.now,
  onStep: (taken) => {
    if (taken === step) process.kill(process.pid, 'SIGKILL');
  },
});
await stacks.advance();
