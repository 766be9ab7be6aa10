/** The sum of counts by reason or stage. */
export function total(by: Record<string, number>): number {
  return Object.values(by).reduce((sum, n) => sum + n, 0);
}

/** Reasons or stages with a count, the largest first. */
export function largestFirst(by: Record<string, number>): [string, number][] {
  return Object.entries(by)
    .filter(([, n]) => n !== 0)
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
}
