import type { ControllerApi } from '../../controller/api.ts';
import { CHECK_STACK, isAdmitted } from '../door/needs.ts';
import type { Condition, HealthStatus, StackStatus } from '../../controller/model/status.ts';
import { banners } from '../present/banners.ts';
import { fact, type Fact } from '../present/controller-facts.ts';
import { diagnosticView } from '../present/diagnostic-view.ts';
import { operationLine } from '../present/operation-line.ts';
import { planView } from '../present/plan-view.ts';
import { isBadNews, reasonsOf } from '../present/reasons.ts';
import { relativeTime, type TimeText } from '../present/relative-time.ts';
import { revisionText } from '../present/revision-text.ts';
import { serviceView } from '../present/service-view.ts';
import { healthChart } from '../present/health-chart.ts';
import { heldView } from '../present/held-view.ts';
import { routeLines } from '../present/route-line.ts';
import { stackActions } from '../present/stack-actions.ts';
import { stackTabs } from '../present/stack-tabs.ts';
import { appOrigin, updateHint } from '../present/update-hint.ts';
import { HEALTH_WORDS, SYNC_WORDS } from '../present/status-words.ts';
import type { Page, PageContext } from './page.ts';

/** `/stacks/:name`: everything about one stack; undefined when there is none of that name. */
export function stackPage(api: ControllerApi, name: string, context: PageContext): Page | undefined {
  const status = api.stack(name);
  // A lookup in a plain object would find `constructor`; believe only a status that carries the name.
  if (status?.name !== name) return undefined;
  const { now, pageHost, viewer, apps } = context;
  const overview = api.overview();
  const delayed = overview.queue.delayed.find(({ stack }) => stack === name);
  return {
    view: 'stack',
    stack: name,
    title: `${name}: ${status.health} · Orbitr`,
    regions: {
      banners: banners(overview, now),
      'stack-head': { name, health: HEALTH_WORDS[status.health], sync: SYNC_WORDS[status.sync], update: updateHint(name, apps.of(status), viewer), app: appOrigin(status, viewer), retry: delayed && { ...delayed, time: relativeTime(delayed.at, now) }, actions: stackActions(status, viewer), tabs: stackTabs(name, 'stack', viewer) },
      held: heldView(status, now),
      problems: problems(status),
      plan: planView(status),
      services: status.services.map((service) => serviceView(service, now, pageHost)),
      routes: { stack: name, lines: routeLines(api.routes().filter(({ stack }) => stack === name), now), mayCheck: isAdmitted(CHECK_STACK, viewer, name) },
      health: api.health(name).map((container) => healthChart(container, now)),
      operations: lastPass(status, now),
      conditions: status.conditions.map((condition) => conditionView(condition, status.health, now)),
      volumes: status.keptVolumes.map((volume) => ({ name: volume, stack: name })),
      facts: { title: 'Files and revisions', facts: stackFacts(status, now) },
    },
    lists: {},
  };
}

/** Diagnostics with their carets, then the reasons that no other section of the page tells at its place. */
function problems(status: StackStatus): { readonly diagnostics: unknown; readonly reasons: unknown } {
  const { diagnostics, plan, services } = status;
  const toldElsewhere = new Set([...diagnostics, ...(plan?.blocked ?? []), ...services].map(({ message }) => message));
  return { diagnostics: diagnostics.map(diagnosticView), reasons: reasonsOf(status).filter(({ message }) => !toldElsewhere.has(message)) };
}

function lastPass(status: StackStatus, now: number): { readonly time: TimeText | undefined; readonly lines: unknown } {
  const [first] = status.operations;
  return { time: first && relativeTime(first.startedAt, now), lines: status.operations.map(operationLine) };
}

function conditionView(condition: Condition, health: HealthStatus, now: number): unknown {
  const { type, status, reason, message, since } = condition;
  return { type, status, reason, message, bad: isBadNews(type, status, health), since: relativeTime(since, now) };
}

function stackFacts(status: StackStatus, now: number): readonly Fact[] {
  const { files, applied, attempted, observedAt } = status;
  const pending = attempted && attempted.digest !== applied?.digest;
  return [
    ...files.map((file) => fact('File', file, { mono: true })),
    fact('Applied', applied ? revisionText(applied) : 'nothing yet', { mono: applied !== undefined }),
    ...(pending ? [fact('Attempted', revisionText(attempted), { mono: true })] : []),
    fact('Looked at', '', { time: relativeTime(observedAt, now) }),
  ];
}
