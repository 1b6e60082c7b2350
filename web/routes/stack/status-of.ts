import type { ControllerApi } from '../../../controller/api.ts';
import type { StackStatus } from '../../../controller/model/status.ts';
import { Problem } from '../../problem.ts';

/** The stack that an address names. @throws Problem 404 */
export function statusOf(api: ControllerApi, { stack = '' }: Readonly<Record<string, string>>): StackStatus {
  const status = api.stack(stack);
  // A lookup in a plain object would find `constructor`; believe only a status that carries the name.
  if (status?.name !== stack) throw new Problem(404, 'There is no such stack', 'It may have been removed, or its file has another name.');
  return status;
}
