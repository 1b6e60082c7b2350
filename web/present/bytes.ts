const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** `1.9 GB`: three digits at most, by thousands as disks are sold. */
export function formatBytes(bytes: number): string {
  let left = bytes;
  let unit = 0;
  while (left >= 999.5 && unit < UNITS.length - 1) {
    left /= 1000;
    unit += 1;
  }
  return `${unit === 0 || left >= 99.95 ? Math.round(left) : left.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
