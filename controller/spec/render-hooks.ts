import type { CanonicalHook } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readCommand, readFlag, readItems, readPairs, readText, toNullableMap } from './read-values.ts';

/** Commands that run in the container after it starts or before it stops. */
export function renderHooks(parent: Node, key: string, findings: Findings): readonly CanonicalHook[] | undefined {
  const hooks = readItems(parent, key).map((item) => ({
    command: readCommand(item, 'command', findings),
    user: readText(item, 'user'),
    privileged: readFlag(item, 'privileged'),
    working_dir: readText(item, 'working_dir'),
    environment: toNullableMap(readPairs(get(item, 'environment'))),
  }));
  return hooks.length === 0 ? undefined : hooks;
}
