import { Problem } from '../problem.ts';
import type { LogWishes } from './stack-streams.ts';

export const LONGEST_TAIL = 10_000;

/** How somebody wants to read logs. @throws Problem 400 */
export function logWishes(query: URLSearchParams): LogWishes {
  const tail = query.get('tail') ?? '200';
  if (!/^\d{1,9}$/.test(tail)) throw new Problem(400, '"tail" is a number of lines', undefined);
  return { service: query.get('service') ?? undefined, follow: query.get('follow') !== '0', tail: Math.min(Number(tail), LONGEST_TAIL), timestamps: query.get('timestamps') === '1' };
}
