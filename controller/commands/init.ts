import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { openStore } from '../../state/store.ts';
import { OrbitrError } from '../model/errors.ts';
import { readMarker, writeMarker } from '../source/marker.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

/** `orbitr init`: says that stacks/ is the right folder, by writing its marker. Needed only when the marker was lost. */
export async function initCommand({ config, out }: CommandContext): Promise<ExitCode> {
  await mkdir(config.stacks, { recursive: true });
  const marker = await readMarker(config.stacks);
  if (marker.kind === 'unreadable') throw new OrbitrError({ code: 'command/marker', kind: 'terminal', message: `the marker in ${config.stacks} cannot be used: ${marker.reason}`, hint: 'Remove the file .orbitr in it and try again.' });
  if (marker.kind === 'present') {
    out.line(`${config.stacks} has its marker already`);
    return 0;
  }
  // The instance that is remembered keeps what runs ours; a new one would make it all foreign.
  const store = await openStore(config.data, () => undefined, Date.now);
  await writeMarker(config.stacks, store.memory.instance ?? randomUUID());
  out.line(`${config.stacks} is marked; a running controller notices at once`);
  return 0;
}
