import { RESERVED_LABEL_PREFIXES } from '../model/labels.ts';
import type { CanonicalModel } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { spanAt } from './node.ts';
import type { MapNode } from './node.ts';

/** Labels that say whose a thing is are never a stack file's to write; Compose would let them pass and overwrite some. */
export function checkLabels(model: CanonicalModel, root: MapNode, findings: Findings): void {
  for (const section of ['services', 'networks', 'volumes'] as const) {
    for (const [key, resource] of Object.entries(model[section] ?? {})) {
      for (const label of Object.keys(resource.labels ?? {})) {
        const prefix = RESERVED_LABEL_PREFIXES.find((reserved) => label.startsWith(reserved));
        if (prefix === undefined) continue;
        const at = spanAt(root, [section, key, 'labels', label], true);
        findings.error('compose/reserved-label', `${section}.${key}: labels that begin with "${prefix}" say whose a thing is`, at, 'Choose another name for the label.');
      }
    }
  }
}
