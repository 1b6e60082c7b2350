import type { ControllerApi } from '../../controller/api.ts';
import type { ImageView, NetworkView } from '../../controller/model/engine-objects.ts';
import { isAdmitted, SEE_ALL } from '../door/needs.ts';
import { banners } from '../present/banners.ts';
import { containerRows } from '../present/container-rows.ts';
import { controllerFacts, engineWord } from '../present/controller-facts.ts';
import { machineMeters } from '../present/machine-meters.ts';
import { ownerOf } from '../present/object-owner.ts';
import { queueRows } from '../present/queue-rows.ts';
import { relativeTime } from '../present/relative-time.ts';
import { volumeRows } from '../present/volume-rows.ts';
import type { Page, PageContext } from './page.ts';

/** `/system`: everything on the engine, ours and foreign, and what the controller is at. */
export function systemPage(api: ControllerApi, { now, pageHost, machine, viewer }: PageContext): Page {
  const overview = api.overview();
  const { containers, networks, volumes, images } = api.objects();
  return {
    view: 'system',
    stack: undefined,
    title: 'System · Orbitr',
    regions: {
      banners: banners(overview, now),
      'system-chips': { mayMeasure: isAdmitted(SEE_ALL, viewer) },
      machine: { engine: engineWord(overview), meters: machineMeters(machine), facts: controllerFacts(overview, now) },
      queue: queueRows(overview.queue, now),
      'object-containers': containerRows(containers, pageHost, viewer),
      'object-networks': networks.map(networkRow),
      'object-volumes': volumeRows(volumes, api.volumes(), now),
      'object-images': images.map((image) => imageRow(image, now)),
    },
    lists: {},
  };
}

function networkRow({ name, driver, internal, stack, usedBy }: NetworkView): unknown {
  return { name, driver, internal, owner: ownerOf(stack), usedBy };
}

function imageRow({ id, created, tags, usedBy }: ImageView, now: number): unknown {
  const [name = id.replace(/^sha256:/, '').slice(0, 12), ...others] = tags;
  return { name, others, untagged: tags.length === 0, created: created > 0 ? relativeTime(created, now) : undefined, usedBy };
}
