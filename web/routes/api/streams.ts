import { LONGEST_TAIL, logWishes } from '../../streams/log-wishes.ts';
import { eventSink } from '../../streams/sink.ts';
import { streamLogs, streamStacks, streamUse } from '../../streams/stack-streams.ts';
import type { StreamHouse } from '../../streams/stream-house.ts';
import type { Route, Visit } from '../../routing/route.ts';
import { SEE_SOME, SEE_STACK } from '../../door/needs.ts';
import { get } from './api-route.ts';
import { stackOf } from './stacks.ts';

const EVENTS = { status: 200, type: 'text/event-stream', description: 'Server-sent events' } as const;
const SERVICE = { schema: { type: 'string' }, description: 'Only of this service.' } as const;

/** Live data as server-sent events. The same over one WebSocket: `/api/v1/live`. */
export function streamRoutes(house: StreamHouse): readonly Route[] {
  return [
    get('/events', SEE_SOME, { id: 'streamStacks', tag: 'Live', summary: 'All stacks, then each that changes: events "stack", "gone", and "current" after the first picture', query: { once: { schema: { type: 'string', enum: ['1'] }, description: 'End after the first picture.' } }, response: EVENTS }, (visit) =>
      held(house, visit, () => streamStacks(visit.api, { once: visit.query.get('once') === '1' }, eventSink(visit.response)))),
    get('/stacks/:stack/events', SEE_STACK, { id: 'streamStack', tag: 'Live', summary: 'One stack, and each change of it', response: EVENTS }, (visit) => {
      const { name } = stackOf(visit.api, visit.params);
      return held(house, visit, () => streamStacks(visit.api, { only: name }, eventSink(visit.response)));
    }),
    get('/stacks/:stack/logs', SEE_STACK, {
      id: 'streamLogs', tag: 'Live', summary: 'What its containers print: events "log"',
      query: { service: SERVICE, follow: { schema: { type: 'string', enum: ['0', '1'] }, description: '0: end with what there is.' }, tail: { schema: { type: 'integer', maximum: LONGEST_TAIL }, description: 'Lines from the end of each container; 200.' }, timestamps: { schema: { type: 'string', enum: ['0', '1'] }, description: 'With the engine’s times.' } },
      response: EVENTS,
    }, (visit) => {
      const { name } = stackOf(visit.api, visit.params);
      const wishes = logWishes(visit.query);
      return held(house, visit, () => streamLogs(visit.api, name, wishes, eventSink(visit.response)));
    }),
    get('/stacks/:stack/stats', SEE_STACK, { id: 'streamUse', tag: 'Live', summary: 'What its containers use, about once a second: events "use"', query: { service: SERVICE }, response: EVENTS }, (visit) => {
      const { name } = stackOf(visit.api, visit.params);
      return held(house, visit, () => streamUse(visit.api, name, visit.query.get('service') ?? undefined, eventSink(visit.response)));
    }),
  ];
}

async function held(house: StreamHouse, visit: Visit, run: () => Promise<void>): Promise<void> {
  const leave = house.enter(visit);
  try {
    await run();
  } finally {
    leave();
  }
}
