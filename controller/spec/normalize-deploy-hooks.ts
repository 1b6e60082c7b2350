import type { DeployHook, DeployHooks } from '../model/rollout.ts';
import type { Findings } from './findings.ts';
import { entryKey, get } from './node.ts';
import type { Node } from './node.ts';
import { parseDuration } from './parse-duration.ts';
import { readCommand, readText } from './read-values.ts';

/** How long a hook may take when it does not say, in ms. */
const TIMEOUT = 10 * 60_000;

/** `x-orbitr.hooks` of a service: a command as Compose writes one, or a mapping with `command` and `timeout`. */
export function normalizeDeployHooks(name: string, settings: Node | undefined, findings: Findings): { readonly hooks?: DeployHooks } {
  const node = get(settings, 'hooks');
  const read = (phase: 'preDeploy' | 'postDeploy'): DeployHook | undefined => {
    const hook = get(node, phase);
    if (hook === undefined) return undefined;
    const command = hook.kind === 'map' ? readCommand(hook, 'command', findings) : readCommand(node, phase, findings);
    if (command === null || command.length === 0) {
      findings.error('compose/missing-key', `services.${name}.x-orbitr.hooks.${phase} has no command`, entryKey(node, phase), 'Write what is to be run, for example ["npm", "run", "migrate"].');
      return undefined;
    }
    const timeout = hook.kind === 'map' ? readText(hook, 'timeout') : undefined;
    return { command, timeout: (parseDuration(timeout ?? '') ?? TIMEOUT * 1e6) / 1e6 };
  };
  const [preDeploy, postDeploy] = [read('preDeploy'), read('postDeploy')];
  if (preDeploy === undefined && postDeploy === undefined) return {};
  return { hooks: { ...(preDeploy === undefined ? {} : { preDeploy }), ...(postDeploy === undefined ? {} : { postDeploy }) } };
}
