import type { CanonicalHealthcheck } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readDuration, readFlag, readNumber } from './read-values.ts';

const FIRST_WORDS = new Set(['CMD', 'CMD-SHELL', 'NONE']);

/** A string runs in a shell; a list says how it runs by its first word (Compose Specification, "healthcheck"). */
export function renderHealthcheck(node: Node | undefined, findings: Findings): CanonicalHealthcheck | undefined {
  if (node?.kind !== 'map') return undefined;
  return {
    test: renderTest(get(node, 'test'), findings),
    timeout: readDuration(node, 'timeout', findings),
    interval: readDuration(node, 'interval', findings),
    retries: readNumber(node, 'retries'),
    start_period: readDuration(node, 'start_period', findings),
    start_interval: readDuration(node, 'start_interval', findings),
    disable: readFlag(node, 'disable'),
  };
}

function renderTest(node: Node | undefined, findings: Findings): readonly string[] | undefined {
  if (node?.kind === 'scalar' && node.value !== null) return ['CMD-SHELL', node.text];
  if (node?.kind !== 'list' || node.items.length === 0) return undefined;
  const words = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  if (!FIRST_WORDS.has(words[0] ?? '')) {
    findings.error('compose/healthcheck', `a test list must begin with CMD, CMD-SHELL or NONE, not "${words[0] ?? ''}"`, node.items[0]?.at, `Write ["CMD", ${words.map((word) => JSON.stringify(word)).join(', ')}].`);
  }
  return words;
}
