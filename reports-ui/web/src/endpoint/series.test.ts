import { expect, test } from 'vitest';
import type { Bucket } from '../api/endpoint';
import { filled, seconds, stacked } from './series';

const bucket = (at: string, counts: Partial<Bucket> = {}): Bucket => ({
  at,
  matched: 0,
  matchedByRule: 0,
  mismatched: 0,
  candidateFailed: 0,
  notComparable: 0,
  ...counts,
});

test('a bucket in which nothing was seen counts 0', () => {
  const all = filled([
    bucket('2026-11-22T09:00:00Z', { matched: 3 }),
    bucket('2026-11-22T09:15:00Z', { matched: 4 }),
  ]);

  expect(all.map(({ matched }) => matched)).toEqual([3, 0, 0, 4]);
  expect(all.map(seconds).map((s, i, all) => s - (all[i - 1] ?? s))).toEqual([0, 300, 300, 300]);
});

test('nothing seen is nothing shown', () => {
  expect(filled([])).toEqual([]);
});

test('months of gaps are not filled', () => {
  expect(filled([bucket('2026-01-01T00:00:00Z'), bucket('2026-11-22T00:00:00Z')])).toHaveLength(2);
});

test('mismatches stand at the foot of the bar', () => {
  const [times, ...tops] = stacked([
    bucket('2026-11-22T09:00:00Z', { matched: 10, mismatched: 2, notComparable: 1 }),
  ]);

  expect(times).toHaveLength(1);
  expect(tops.map(([top]) => top)).toEqual([13, 3, 3, 2, 2]);
});
