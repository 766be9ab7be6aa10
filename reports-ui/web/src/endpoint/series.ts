import type { Outcomes } from '../api/counts';
import type { Bucket } from '../api/endpoint';

/** How long one bucket lasts. */
export const BUCKET_SECONDS = 300;

/**
 * The outcomes from the top of a bar to its bottom, the order in which they are drawn: each covers the foot of the one
 * before. What needs attention stands on the ground line, where its height can be read.
 */
export const STACK: { key: keyof Outcomes; words: string; color: string }[] = [
  { key: 'matched', words: 'matched', color: '--us-bar-matched' },
  { key: 'matchedByRule', words: 'matched by rule', color: '--us-bar-rule' },
  { key: 'notComparable', words: 'not comparable', color: '--us-bar-not-comparable' },
  { key: 'candidateFailed', words: 'candidate failed', color: '--us-bar-failed' },
  { key: 'mismatched', words: 'mismatched', color: '--us-bar-mismatched' },
];

/** More gaps than this are not filled: older buckets are longer than five minutes. */
const MOST = 2_000;
const NOTHING: Outcomes = {
  matched: 0,
  matchedByRule: 0,
  mismatched: 0,
  candidateFailed: 0,
  notComparable: 0,
};

/** Buckets without a gap: what was not seen counts 0. */
export function filled(buckets: Bucket[]): Bucket[] {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (first === undefined || last === undefined) return [];
  const known = new Map(buckets.map((bucket) => [seconds(bucket), bucket]));
  const length = Math.round((seconds(last) - seconds(first)) / BUCKET_SECONDS) + 1;
  if (length > MOST) return buckets;
  return Array.from({ length }, (_, i) => {
    const at = seconds(first) + i * BUCKET_SECONDS;
    return known.get(at) ?? { ...NOTHING, at: new Date(at * 1000).toISOString() };
  });
}

/** Times, and for each outcome the height at which its part of the bar ends. */
export function stacked(buckets: Bucket[]): [times: number[], ...tops: number[][]] {
  const tops = STACK.map((_, i) =>
    buckets.map((bucket) => STACK.slice(i).reduce((sum, { key }) => sum + bucket[key], 0)),
  );
  return [buckets.map(seconds), ...tops];
}

export function seconds({ at }: Bucket): number {
  return Date.parse(at) / 1000;
}
