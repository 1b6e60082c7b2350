import type { ControllerApi } from '../../controller/api.ts';
import { activityGroups } from '../present/activity-groups.ts';
import { byUrgency, needsAttention } from '../present/attention.ts';
import { banners } from '../present/banners.ts';
import { controllerFacts, engineWord } from '../present/controller-facts.ts';
import { headline, isIdle } from '../present/headline.ts';
import { machineMeters } from '../present/machine-meters.ts';
import { stackCard } from '../present/stack-card.ts';
import type { Page, PageContext } from './page.ts';
import { ADD_SOME, isAdmitted } from '../door/needs.ts';

const RECORDS_READ = 60;
const PASSES_SHOWN = 8;

/** `/`: what needs attention first, then everything else. */
export function overviewPage(api: ControllerApi, context: PageContext): Page {
  const { now, viewer } = context;
  const overview = api.overview();
  const stacks = api.stacks();
  const reachable = overview.engine.kind === 'connected';
  const urgent = stacks.filter((status) => needsAttention(status, reachable)).sort(byUrgency);
  const rest = stacks.filter((status) => !needsAttention(status, reachable));
  // What moves comes before what rests; inside each group the order of names stays, so that cards do not jump about.
  const calm = [...rest.filter(({ health }) => health === 'Progressing'), ...rest.filter(({ health }) => health !== 'Progressing')];
  const card = { ...context, queue: overview.queue };
  return {
    view: 'overview',
    stack: undefined,
    title: urgent.length > 0 ? `(${urgent.length}) Orbitr` : 'Orbitr',
    regions: {
      banners: banners(overview, now),
      headline: { ...headline(stacks, urgent.length, overview), mayAdd: isAdmitted(ADD_SOME, viewer) },
      // Only once it is certain that there are none: a file that is not read yet must not look as if it were lost.
      welcome: stacks.length === 0 && reachable && isIdle(overview.queue) ? { directory: overview.stacksDirectory } : undefined,
      activity: activityGroups(api.activity(RECORDS_READ), now, PASSES_SHOWN),
      volumes: overview.keptVolumes,
      machine: { engine: engineWord(overview), meters: machineMeters(context.machine), facts: controllerFacts(overview, now).filter(({ term }) => term !== 'Stacks folder') },
    },
    lists: {
      attention: urgent.map((status) => stackCard(status, 'attention', card)),
      stacks: calm.map((status) => stackCard(status, 'stacks', card)),
    },
  };
}
