export interface Volume {
  readonly type: 'bind' | 'volume';
  readonly source?: string;
  readonly target: string;
  readonly readOnly: boolean;
  readonly nocopy: boolean;
  readonly propagation?: string;
  readonly selinux?: string;
  /** Options that mean nothing and are dropped, as Compose does. */
  readonly unknown: readonly string[];
}

export type ParsedVolume = { readonly kind: 'volume'; readonly volume: Volume } | { readonly kind: 'invalid'; readonly reason: string };

const PROPAGATIONS = new Set(['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave']);
/** Accepted for other platforms and old engines; without effect on Linux. */
const HARMLESS = new Set(['rw', 'ro', 'nocopy', 'cached', 'delegated', 'consistent', 'default']);

/**
 * Reads the short form `[SOURCE:]TARGET[:OPTIONS]` (Compose Specification, "volumes"). A source that begins with `.`, `/`, `~`, `\\` or a
 * drive letter is a path; anything else names a volume.
 */
export function parseVolume(text: string): ParsedVolume {
  if (text === '') return { kind: 'invalid', reason: 'the mount is empty' };
  const sections = text.length <= 2 ? [text] : splitSections(text);
  if (sections.some((section) => section === '')) return { kind: 'invalid', reason: 'nothing stands between two colons' };
  if (sections.length > 3) return { kind: 'invalid', reason: 'there are too many colons' };
  const source = sections.length > 1 ? sections[0] : undefined;
  const target = sections[sections.length > 1 ? 1 : 0] ?? '';
  const options = sections[2]?.split(',') ?? [];
  const propagation = options.findLast((option) => PROPAGATIONS.has(option));
  const selinux = options.findLast((option) => option === 'z' || option === 'Z');
  return {
    kind: 'volume',
    volume: {
      type: source !== undefined && isHostPath(source) ? 'bind' : 'volume',
      ...(source !== undefined && { source }),
      target,
      readOnly: options.findLast((option) => option === 'ro' || option === 'rw') === 'ro',
      nocopy: options.includes('nocopy'),
      ...(propagation !== undefined && { propagation }),
      ...(selinux !== undefined && { selinux }),
      unknown: options.filter((option) => !PROPAGATIONS.has(option) && !HARMLESS.has(option) && option !== 'z' && option !== 'Z'),
    },
  };
}

/** Splits at colons, but not after a single letter: that is a Windows drive. */
function splitSections(text: string): readonly string[] {
  const sections: string[] = [];
  let section = '';
  for (const char of text) {
    if (char === ':' && !/^\p{L}$/u.test(section)) {
      sections.push(section);
      section = '';
    } else section += char;
  }
  return [...sections, section];
}

function isHostPath(source: string): boolean {
  return /^[./~]/.test(source) || source.startsWith('\\\\') || /^\p{L}:/u.test(source);
}
