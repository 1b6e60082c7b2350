import type { Overview } from '../../controller/api.ts';
import type { Rights } from '../../controller/model/access.ts';
import type { ServiceStatus, StackStatus } from '../../controller/model/status.ts';
import type { AppHints } from '../app-hints.ts';
import { openLink, type OpenLink } from './open-link.ts';
import { portLinks, type PortLink } from './port-links.ts';
import { updateHint, type UpdateHint } from './update-hint.ts';
import { reasonsOf, type ReasonView } from './reasons.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import { stackFace, type StackFace } from './stack-face.ts';
import { HEALTH_WORDS, SYNC_WORDS, containerWord, type StatusWord } from './status-words.ts';
import { stackHref } from './stack-href.ts';

/** A stack on the overview. */
export interface StackCard {
  /** Of its list item; unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly face: StackFace;
  /** Address of the app's own icon, where the stack came from a catalogue. */
  readonly icon: string | undefined;
  readonly update: UpdateHint | undefined;
  readonly open: OpenLink | undefined;
  readonly health: StatusWord;
  readonly sync: StatusWord;
  readonly services: readonly CardService[];
  readonly moreServices: number;
  readonly reasons: readonly ReasonView[];
  readonly moreReasons: number;
  readonly retry: TimeText | undefined;
}

export interface CardService {
  readonly name: string;
  readonly state: StatusWord;
  /** `2/3` when a service has more than one container. */
  readonly count: string | undefined;
  readonly ports: readonly PortLink[];
}

export interface CardContext {
  readonly now: number;
  readonly pageHost: string;
  readonly queue: Overview['queue'];
  readonly viewer: Rights | undefined;
  readonly apps: AppHints;
}

const SERVICES_SHOWN = 6;
const REASONS_SHOWN = 2;

/** The card of one stack. `list` is the id of the list that it stands in. */
export function stackCard(status: StackStatus, list: string, context: CardContext): StackCard {
  const { name, health, sync, services } = status;
  const reasons = reasonsOf(status);
  const app = context.apps.of(status);
  const delayed = context.queue.delayed.find(({ stack }) => stack === name);
  return {
    // A file name may hold spaces, which an id may not.
    id: `${list}-${encodeURIComponent(name)}`,
    name,
    href: stackHref(name),
    face: stackFace(name),
    icon: app?.icon,
    update: updateHint(name, app, context.viewer),
    open: openLink(status, context.pageHost),
    health: HEALTH_WORDS[health],
    sync: SYNC_WORDS[sync],
    services: services.slice(0, SERVICES_SHOWN).map((service) => cardService(service, context.pageHost)),
    moreServices: Math.max(0, services.length - SERVICES_SHOWN),
    reasons: reasons.slice(0, REASONS_SHOWN),
    moreReasons: Math.max(0, reasons.length - REASONS_SHOWN),
    retry: delayed && relativeTime(delayed.at, context.now),
  };
}

function cardService(service: ServiceStatus, pageHost: string): CardService {
  const { name, replicas, containers, health } = service;
  const [only] = containers;
  const running = containers.filter(({ state }) => state === 'running').length;
  const single = replicas === 1 && containers.length === 1 && only !== undefined;
  return {
    name,
    // With one container its own state says more than the service's health ("Exited (1)" rather than "Degraded").
    state: single && health !== 'Completed' ? containerWord(only) : HEALTH_WORDS[health],
    count: replicas === 1 && containers.length <= 1 ? undefined : `${running}/${replicas}`,
    ports: portLinks(containers.flatMap(({ ports }) => ports), pageHost),
  };
}
