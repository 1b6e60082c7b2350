import type { CatalogueSource, InstallPreview } from '../catalogue-api.ts';

/** A line each. */
export interface ConsentText {
  readonly abilities: readonly string[];
  readonly words: readonly string[];
}

/**
 * What somebody should know before they agree: what the apps will be able to do, and for each word of consent why it is asked for. Both empty: there is
 * nothing to know. Pure.
 * @param sources all catalogues, for where the app is from
 */
export function consentText({ stacks, consent }: InstallPreview, sources: readonly CatalogueSource[]): ConsentText {
  const requirements = stacks.flatMap((stack) => stack.requirements.map((each) => ({ ...each, subject: stacks.length > 1 ? `${stack.stack}: ${each.subject}` : each.subject })));
  if (requirements.length === 0 && consent.length === 0) return { abilities: [], words: [] };
  const abilities = requirements.map(({ permission, subject, means, risk }) => `${subject} ${means} (${permission})${risk === 'root' ? '. Whoever has this owns the machine.' : ''}`);
  const reasons = new Map(stacks.flatMap(({ permissions }) => permissions.map(({ permission, reason }) => [permission, reason] as const)));
  const words = consent.map((word) => `${word}  ${reasons.get(word) ?? whoVouches(stacks.at(-1)?.app.source ?? '', sources)}`);
  return { abilities: abilities.length === 0 ? ['No more than an ordinary container: its own files, its own network, and the internet.'] : abilities, words };
}

/** Said of a catalogue that has to be agreed to as a whole. */
function whoVouches(name: string, sources: readonly CatalogueSource[]): string {
  const address = sources.find((source) => source.name === name)?.address;
  return `Nobody vouches for the catalogue ${name}${address === undefined ? '' : ` (${address})`}: its apps are not signed with a key that orbitr.yaml names.`;
}
