/** Other names of processors, as Docker takes them. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', armhf: 'arm', armel: 'arm', i386: '386' };
/** The variant that is meant where none is named. */
const VARIANTS: Readonly<Record<string, string>> = { arm64: 'v8', arm: 'v7' };

/** Whether an image is made for a platform: `linux/arm64` and `linux/arm64/v8` are one, and `amd64` is that of Linux. */
export function samePlatform(wanted: string, actual: string): boolean {
  return plain(wanted) === plain(actual);
}

function plain(platform: string): string {
  const parts = platform.toLowerCase().split('/');
  const [os = '', architecture = '', variant = ''] = parts.length === 1 ? ['linux', ...parts] : parts;
  const known = ARCHITECTURES[architecture] ?? architecture;
  return [os, known, variant || VARIANTS[known] || ''].join('/');
}
