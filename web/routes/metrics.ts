import { Problem } from '../problem.ts';
import type { Route } from '../routing/route.ts';
import { SEE_ALL } from '../door/needs.ts';

/** The answer to a scrape. */
export type MetricsSource = () => Promise<{ readonly type: string; readonly text: string }>;

/** `GET /metrics`, for Prometheus with a token of the scope `read`. */
export function metricsRoute(metrics: MetricsSource | undefined): Route {
  return {
    method: 'GET',
    path: '/metrics',
    access: SEE_ALL,
    answer: async ({ response }) => {
      if (metrics === undefined) throw new Problem(404, 'There are no metrics here', undefined);
      const { type, text } = await metrics();
      response.set('Content-Type', type).send(text);
    },
  };
}
