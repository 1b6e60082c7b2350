/** Where a stack's page is. */
export function stackHref(stack: string): string {
  return `/stacks/${encodeURIComponent(stack)}`;
}
