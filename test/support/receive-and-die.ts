import { startGitReceiver } from './git-receiver.ts';

/** `node receive-and-die.ts FOLDER STEP`: takes pushes, says so, and kills itself at a step of the first, as a power cut would. */
const [folder = '', step = ''] = process.argv.slice(2);
await startGitReceiver(folder, (reached) => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write('ready\n');
