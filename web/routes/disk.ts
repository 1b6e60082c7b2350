import { formatBytes } from '../present/bytes.ts';
import { relativeTime } from '../present/relative-time.ts';
import type { Route } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { SEE_ALL } from '../door/needs.ts';

const KINDS = [
  { kind: 'images', word: 'Images', about: 'layers, each counted once; free is what no container uses' },
  { kind: 'containers', word: 'Containers', about: 'what they wrote outside of volumes; free is what does not run' },
  { kind: 'volumes', word: 'Volumes', about: 'free is what no container mounts: your data all the same' },
  { kind: 'buildCache', word: 'Build cache', about: 'free is what no build uses now' },
] as const;

/** `/system/disk`: what fills the engine's disk, measured when somebody asks. */
export function diskRoute({ shell, now }: WebContext): Route {
  return {
    method: 'GET', path: '/system/disk', access: SEE_ALL,
    answer: async (visit) => {
      const usage = await visit.api.diskUsage();
      const rows = KINDS.map(({ kind, word, about }) => {
        const { count, bytes, reclaimable } = usage[kind];
        return { word, about, count, bytes: formatBytes(bytes), free: formatBytes(reclaimable) };
      });
      const total = formatBytes(KINDS.reduce((sum, { kind }) => sum + usage[kind].bytes, 0));
      visit.response.type('html').send(shell.render('disk', { title: 'Disk usage · Orbitr', path: undefined, place: '/system', viewer: known(visit), rows, total, time: relativeTime(usage.at, now()) }));
    },
  };
}
