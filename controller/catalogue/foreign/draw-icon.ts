const COLOURS = ['#2f6f8f', '#7a5a9a', '#3d7a4f', '#9a5a3a', '#4a5f9a', '#8a4a6a', '#5f6f2f', '#2f7a7a'];

/** A plain icon with an app's first letter: pictures of other catalogues are not fetched. */
export function drawIcon(name: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0]?.toUpperCase() ?? '?';
  const colour = COLOURS[[...name].reduce((sum, each) => sum + (each.codePointAt(0) ?? 0), 0) % COLOURS.length];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${colour}"/><text x="32" y="43" font-family="sans-serif" font-size="32" text-anchor="middle" fill="#fff">${letter}</text></svg>\n`;
}
