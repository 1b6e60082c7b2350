import type { Probe } from './probe.ts';
import { fail, lastLine, pass, unable } from './probe.ts';

/** Takes the engine's word: it makes the check by itself, and tells by an event when its word changes. */
export const dockerProbe: Probe<{ readonly kind: 'docker' }> = async (_spec, { health, healthOutput }) => {
  switch (health) {
    case 'healthy':
      return pass(lastLine(healthOutput));
    case 'unhealthy':
      return fail(lastLine(healthOutput) || 'the check in the container fails');
    case 'starting':
      return unable('the check in the container has not passed yet');
    case 'none':
      return unable('neither the file nor the image has a health check');
  }
};
