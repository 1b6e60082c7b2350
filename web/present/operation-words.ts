import type { OperationKind } from '../../controller/model/operation.ts';
import type { OperationResult } from '../../controller/model/status.ts';

interface Tenses {
  readonly todo: string;
  readonly doing: string;
  readonly done: string;
}

/** A new kind does not compile until it has words. */
const WORDS: Readonly<Record<OperationKind, Tenses>> = {
  'pull-image': { todo: 'Pull image', doing: 'Pulling image', done: 'Pulled image' },
  'build-image': { todo: 'Build image', doing: 'Building image', done: 'Built image' },
  'create-network': { todo: 'Create network', doing: 'Creating network', done: 'Created network' },
  'remove-network': { todo: 'Remove network', doing: 'Removing network', done: 'Removed network' },
  'create-volume': { todo: 'Create volume', doing: 'Creating volume', done: 'Created volume' },
  'remove-volume': { todo: 'Remove volume', doing: 'Removing volume', done: 'Removed volume' },
  'create-container': { todo: 'Create', doing: 'Creating', done: 'Created' },
  'copy-files': { todo: 'Copy files to', doing: 'Copying files to', done: 'Copied files to' },
  'start-container': { todo: 'Start', doing: 'Starting', done: 'Started' },
  'stop-container': { todo: 'Stop', doing: 'Stopping', done: 'Stopped' },
  'unpause-container': { todo: 'Unpause', doing: 'Unpausing', done: 'Unpaused' },
  'rename-container': { todo: 'Rename', doing: 'Renaming', done: 'Renamed' },
  'remove-container': { todo: 'Remove', doing: 'Removing', done: 'Removed' },
  'update-container': { todo: 'Update limits of', doing: 'Updating limits of', done: 'Updated limits of' },
  'connect-network': { todo: 'Connect', doing: 'Connecting', done: 'Connected' },
  'disconnect-network': { todo: 'Disconnect', doing: 'Disconnecting', done: 'Disconnected' },
  'run-hook': { todo: 'Run hook of', doing: 'Running hook of', done: 'Ran hook of' },
  'publish-routes': { todo: 'Publish routes of', doing: 'Publishing routes of', done: 'Published routes of' },
  'withdraw-routes': { todo: 'Withdraw routes of', doing: 'Withdrawing routes of', done: 'Withdrew routes of' },
  'drain-routes': { todo: 'Let requests end to', doing: 'Letting requests end to', done: 'Let requests end to' },
  'wait-container': { todo: 'Wait for', doing: 'Waiting for', done: 'Waited for' },
};

/** The verb of an operation in the tense of its result: `Created`, `Pulling image`, `Start`. The subject's name follows it. */
export function operationVerb(kind: OperationKind, result: OperationResult): string {
  const words = WORDS[kind];
  if (result === 'done') return words.done;
  return result === 'running' ? words.doing : words.todo;
}
