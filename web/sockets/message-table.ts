import type { ControllerApi } from '../../controller/api.ts';
import type { RouteAccess } from '../routing/route.ts';
import { logWishes } from '../streams/log-wishes.ts';
import type { Sink } from '../streams/sink.ts';
import { streamLogs, streamStacks, streamUse } from '../streams/stack-streams.ts';
import { SEE_SOME, SEE_STACK } from '../door/needs.ts';

/** What a client may say on `/api/v1/live`. */
export interface ClientMessage {
  readonly type: string;
  /** Chosen by the client; every answer carries it. */
  readonly id: string;
  readonly stack: string;
  /** Further wishes, as in the query of the same stream over HTTP. */
  readonly wishes: URLSearchParams;
}

export interface MessageEntry {
  readonly access: Exclude<RouteAccess, 'public'>;
  readonly about: string;
  /** Carries on until the sink's signal. Undefined: answered at once. */
  readonly stream?: (message: ClientMessage, api: ControllerApi, sink: Sink) => Promise<void>;
}

/** Every message that there is, with who may send it. What is not here is refused, and ends the connection when it comes again and again. */
export const MESSAGES: Readonly<Record<string, MessageEntry>> = {
  stacks: { access: SEE_SOME, about: 'All stacks, then each that changes', stream: (_message, api, sink) => streamStacks(api, {}, sink) },
  stack: { access: SEE_STACK, about: 'One stack, and each change of it', stream: ({ stack }, api, sink) => streamStacks(api, { only: stack }, sink) },
  logs: { access: SEE_STACK, about: 'What its containers print', stream: ({ stack, wishes }, api, sink) => streamLogs(api, stack, logWishes(wishes), sink) },
  stats: { access: SEE_STACK, about: 'What its containers use', stream: ({ stack, wishes }, api, sink) => streamUse(api, stack, wishes.get('service') ?? undefined, sink) },
  stop: { access: 'signed-in', about: 'End the subscription of the same id' },
};
