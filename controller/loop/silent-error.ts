import { OrbitrError } from '../model/errors.ts';
import type { ObservedContainer } from '../model/observed-state.ts';

/** The engine lists a container and does not say how it is: its stack has to wait, and no other one. */
export function silentError({ name }: Pick<ObservedContainer, 'name'>): OrbitrError {
  return new OrbitrError({ code: 'engine/timeout', kind: 'transient', message: `the engine does not answer when it is asked for ${name}`, hint: `It keeps a container locked while it starts or stops it. If that does not end by itself, "docker inspect ${name}" hangs, too, and the engine has to be restarted.` });
}
