import type { CanonicalBuild } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readBytes, readFlag, readPairs, readText, readTextMap, readTexts, toNullableMap } from './read-values.ts';
import { renderUlimits } from './render-limits.ts';
import { renderGrants } from './render-mounts.ts';
import { renderExtraHosts } from './render-networking.ts';

function toAssignments(pairs: ReadonlyMap<string, string | null>): readonly string[] | undefined {
  return pairs.size === 0 ? undefined : [...pairs].map(([name, value]) => (value === null ? name : `${name}=${value}`)).sort();
}

export function renderBuild(node: Node | undefined, findings: Findings): CanonicalBuild | undefined {
  if (node?.kind !== 'map') return undefined;
  const inline = readText(node, 'dockerfile_inline');
  const dockerfile = readText(node, 'dockerfile');
  if (inline !== undefined && dockerfile !== undefined) {
    findings.error('compose/conflict', 'build has both "dockerfile" and "dockerfile_inline"', get(node, 'dockerfile_inline')?.at, 'Keep one of them.');
  }
  return {
    context: readText(node, 'context'),
    dockerfile: dockerfile ?? (inline === undefined ? 'Dockerfile' : undefined),
    dockerfile_inline: inline,
    entitlements: readTexts(node, 'entitlements'),
    args: toNullableMap(readPairs(get(node, 'args'))),
    ssh: toAssignments(readPairs(get(node, 'ssh'))),
    labels: readTextMap(node, 'labels'),
    cache_from: readTexts(node, 'cache_from'),
    cache_to: readTexts(node, 'cache_to'),
    no_cache: readFlag(node, 'no_cache'),
    additional_contexts: readTextMap(node, 'additional_contexts'),
    pull: readFlag(node, 'pull'),
    extra_hosts: renderExtraHosts(node, findings),
    isolation: readText(node, 'isolation'),
    network: readText(node, 'network'),
    target: readText(node, 'target'),
    secrets: renderGrants(node, 'secrets', ''),
    shm_size: readBytes(node, 'shm_size', findings),
    tags: readTexts(node, 'tags'),
    ulimits: renderUlimits(get(node, 'ulimits')),
    platforms: readTexts(node, 'platforms'),
    privileged: readFlag(node, 'privileged'),
  };
}
