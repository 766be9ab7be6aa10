/** Shown where nothing can be said yet. */
export const NONE = '–';

/**
 * A share of 0 to 1 in percent with two decimals, rounded down: what is not wholly equal never reads `100 %`, and a
 * bound never promises more than it holds.
 */
export function percent(share: number | null): string {
  if (share === null) return NONE;
  if (share === 1) return '100 %';
  // 0.29 * 10_000 is 2899.9999…: the small addend keeps exact shares exact
  return `${(Math.floor(share * 10_000 + 1e-6) / 100).toFixed(2)} %`;
}

/** The lower bound that belongs to a parity, such as `≥ 99.00 %`. */
export function bound(share: number | null): string {
  return share === null ? NONE : `≥ ${percent(share)}`;
}

/** The bound in a sentence, for those who meet it the first time. */
export function boundMeaning(share: number | null): string {
  return share === null
    ? 'Nothing was compared yet, so nothing can be said of its parity.'
    : `With 95 % confidence the true parity is at least ${percent(share)}, however often one looks.`;
}
