const STANDINGS: Record<string, string> = {
  confirmed: 'confirmed by a recheck',
  flaky: 'flaky candidate: it disagrees with itself',
  unconfirmed: 'unconfirmed: no recheck',
  moved: 'state moved in between: not comparable here',
  noise: 'noise: the primary disagrees with itself',
};

/** What the rechecks say of a difference. */
export function standingWords(standing: string): string {
  return STANDINGS[standing.toLowerCase()] ?? standing;
}

/** A place at which nothing can be judged: neither a match nor a mismatch. */
export function isUnjudged(standing: string): boolean {
  return ['moved', 'noise'].includes(standing.toLowerCase());
}
