import type { Engine } from '../../engine/port.ts';
import { LABEL } from '../../model/labels.ts';
import type { ObservedContainer, ObservedState } from '../../model/observed-state.ts';

/** What can only be done by way of the container that Traefik runs in. */
export interface TraefikHands {
  /** Has it read its files again. Does nothing where its container is not one of ours. */
  nudge(): Promise<void>;
  /** Its last lines that tell of something wrong, or else simply its last ones; empty where its container is not one of ours. */
  lastWords(): Promise<string>;
}

const LINES = 20;
const SHOWN = 600;

export function traefikHands(engine: Engine, observed: ObservedState | undefined): TraefikHands {
  const container = observed?.containers.find((each) => each.labels[LABEL.stack] !== undefined && each.state === 'running' && isTraefik(each));
  return {
    nudge: async () => {
      // Its program is the first one of the container.
      if (container !== undefined) await engine.runHook(container, { command: ['kill', '-HUP', '1'], privileged: false, environment: [] }, 'nudge').catch(() => undefined);
    },
    lastWords: async () => {
      if (container === undefined) return '';
      const lines: string[] = [];
      for await (const { text } of engine.logs(container.id, { follow: false, tail: LINES, timestamps: false })) lines.push(text);
      const wrong = lines.filter((line) => /"level":"(?:error|warn)"|\b(?:ERR|WRN)\b/.test(line));
      return (wrong.length > 0 ? wrong : lines).slice(-3).join(' | ').slice(-SHOWN);
    },
  };
}

function isTraefik({ image }: ObservedContainer): boolean {
  return /(?:^|\/)traefik(?::|@|$)/.test(image);
}
