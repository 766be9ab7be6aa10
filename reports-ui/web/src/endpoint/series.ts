import type { Outcomes } from '../api/counts';
import type { Bucket } from '../api/endpoint';
import type { Mark } from '../api/marks';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How far the chart looks back, and how long one bar lasts then; older time is kept in longer spans. */
export const RANGES = [
  { id: 'days', words: 'Two days', bar: 300, span: 2 * DAY, each: 'five minutes each' },
  { id: 'weeks', words: 'Two weeks', bar: HOUR, span: 14 * DAY, each: 'an hour each' },
  { id: 'all', words: 'All', bar: DAY, span: Number.POSITIVE_INFINITY, each: 'a day each (UTC)' },
] as const;

export type Range = (typeof RANGES)[number];

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

/** More gaps than this are not filled. */
const MOST = 2_000;
const NOTHING: Outcomes = {
  matched: 0,
  matchedByRule: 0,
  mismatched: 0,
  candidateFailed: 0,
  notComparable: 0,
};

/** What is kept of a range, in bars of one length; spans longer than a bar are left out. */
export function within({ bar, span }: Pick<Range, 'bar' | 'span'>, buckets: Bucket[]): Bucket[] {
  const last = buckets.at(-1);
  if (last === undefined) return [];
  const from = seconds(last) + last.seconds - span;
  const bars = new Map<number, Bucket>();
  for (const bucket of buckets) {
    if (bucket.seconds > bar || seconds(bucket) < from) continue;
    const start = Math.floor(seconds(bucket) / bar) * bar;
    const known = bars.get(start) ?? { ...NOTHING, at: iso(start), seconds: bar };
    for (const { key } of STACK) known[key] += bucket[key];
    bars.set(start, known);
  }
  return [...bars.values()].sort((a, b) => seconds(a) - seconds(b));
}

/** The shortest range in which there is anything: what happened last. */
export function firstRange(buckets: Bucket[]): Range {
  return RANGES.find((range) => within(range, buckets).length > 0) ?? RANGES[0];
}

/** Bars without a gap: where nothing was seen they count 0. */
export function filled(bar: number, buckets: Bucket[]): Bucket[] {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (first === undefined || last === undefined) return [];
  const known = new Map(buckets.map((bucket) => [seconds(bucket), bucket]));
  const length = Math.round((seconds(last) - seconds(first)) / bar) + 1;
  if (length > MOST) return buckets;
  return Array.from({ length }, (_, i) => {
    const at = seconds(first) + i * bar;
    return known.get(at) ?? { ...NOTHING, at: iso(at), seconds: bar };
  });
}

/** Times, and for each outcome the height at which its part of the bar ends. */
export function stacked(buckets: Bucket[]): [times: number[], ...tops: number[][]] {
  const tops = STACK.map((_, i) =>
    buckets.map((bucket) => STACK.slice(i).reduce((sum, { key }) => sum + bucket[key], 0)),
  );
  return [buckets.map(seconds), ...tops];
}

/** The marks that fall between the first bar and the end of the last. */
export function marksWithin(marks: Mark[], bars: Bucket[]): Mark[] {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return [];
  return marks.filter(({ at }) => {
    const time = Date.parse(at) / 1000;
    return time >= seconds(first) && time <= seconds(last) + last.seconds;
  });
}

export function seconds({ at }: Pick<Bucket, 'at'>): number {
  return Date.parse(at) / 1000;
}

function iso(time: number): string {
  return new Date(time * 1000).toISOString();
}
