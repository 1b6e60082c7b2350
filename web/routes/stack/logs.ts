import { once } from 'node:events';
import type { ControllerApi } from '../../../controller/api.ts';
import { logView, type LogView } from '../../present/log-view.ts';
import { stackTabs } from '../../present/stack-tabs.ts';
import { Problem } from '../../problem.ts';
import type { Route, Visit } from '../../routing/route.ts';
import { known } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { statusOf } from './status-of.ts';
import { SEE_STACK } from '../../door/needs.ts';

/** Lines of each container that a page begins with, and that a file holds at most. */
const SHOWN = 200;
const DOWNLOADED = 50_000;
/** An engine that does not answer must not hold the page up, in ms. */
const PATIENCE = 3_000;

/** `/stacks/:stack/logs`: what its containers printed last, followed by the script; and the same as a file. */
export function logRoutes({ shell }: WebContext): readonly Route[] {
  const show = async (visit: Visit): Promise<void> => {
    const status = statusOf(visit.api, visit.params);
    const service = serviceOf(visit, status);
    const viewer = known(visit);
    const lines = await lastLines(visit.api, status.name, service);
    visit.response.type('html').send(shell.render('logs', {
      title: `Logs of ${status.name} · Orbitr`, path: undefined, place: visit.request.path, viewer, stack: status.name, tabs: stackTabs(status.name, 'logs', viewer),
      service, services: status.services.map(({ name }) => name), lines, several: new Set(lines.map(({ container }) => container)).size > 1 || (service === undefined && status.services.length > 1),
    }));
  };
  return [
    { method: 'GET', path: '/stacks/:stack/logs', access: SEE_STACK, answer: show },
    { method: 'GET', path: '/stacks/:stack/logs.txt', access: SEE_STACK, answer: download },
  ];
}

async function lastLines(api: ControllerApi, stack: string, service: string | undefined): Promise<readonly LogView[]> {
  const lines: LogView[] = [];
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    for await (const line of api.logs(stack, service, { follow: false, tail: SHOWN, timestamps: true, signal })) {
      lines.push(logView(line));
      if (signal.aborted) break;
    }
  } catch {
    // The engine is away: the page says so by showing nothing, and the banner of the state page why.
  }
  return lines.sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1)).slice(-SHOWN * 2);
}

async function download(visit: Visit): Promise<void> {
  const { api, response } = visit;
  const status = statusOf(api, visit.params);
  const service = serviceOf(visit, status);
  const over = new AbortController();
  response.once('close', () => over.abort());
  const name = [status.name, service].filter((part) => part !== undefined).join('-').replaceAll(/[^\w.-]/g, '_');
  response.set({ 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.log"` });
  for await (const { container, text } of api.logs(status.name, service, { follow: false, tail: DOWNLOADED, timestamps: true, signal: over.signal })) {
    if (over.signal.aborted) return;
    // As fast as the reader takes it, and no faster.
    if (!response.write(`${container} ${text}\n`)) await once(response, 'drain', { signal: over.signal }).catch(() => undefined);
  }
  response.end();
}

/** @throws Problem 404 */
function serviceOf({ query }: Visit, { services }: { readonly services: readonly { readonly name: string }[] }): string | undefined {
  const name = query.get('service') || undefined;
  if (name !== undefined && !services.some((service) => service.name === name)) throw new Problem(404, 'There is no such service', undefined);
  return name;
}
