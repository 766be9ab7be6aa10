import { expect, test } from 'vitest';
import type { Bucket } from '../api/endpoint';
import { filled, firstRange, marksWithin, RANGES, seconds, stacked, within } from './series';

const bucket = (at: string, counts: Partial<Bucket> = {}): Bucket => ({
  at,
  seconds: 300,
  matched: 0,
  matchedByRule: 0,
  mismatched: 0,
  candidateFailed: 0,
  notComparable: 0,
  ...counts,
});
const day = bucket('2026-10-02T00:00:00Z', { seconds: 86_400, matched: 500, mismatched: 5 });
const hour = bucket('2026-11-15T09:00:00Z', { seconds: 3_600, matched: 40 });
const early = bucket('2026-11-22T09:00:00Z', { matched: 3 });
const late = bucket('2026-11-22T09:15:00Z', { matched: 4, mismatched: 1 });
const ALL = [day, hour, early, late];

test('a bucket in which nothing was seen counts 0', () => {
  const all = filled(300, [early, late]);

  expect(all.map(({ matched }) => matched)).toEqual([3, 0, 0, 4]);
  expect(all.map(seconds).map((s, i, every) => s - (every[i - 1] ?? s))).toEqual([0, 300, 300, 300]);
});

test('nothing seen is nothing shown', () => {
  expect(filled(300, [])).toEqual([]);
  expect(within(RANGES[0], [])).toEqual([]);
});

test('months of gaps are not filled', () => {
  expect(filled(300, [bucket('2026-01-01T00:00:00Z'), bucket('2026-11-22T00:00:00Z')])).toHaveLength(2);
});

test('a range shows bars of one length, and what is kept in longer spans not at all', () => {
  expect(within(RANGES[0], ALL).map(({ matched }) => matched)).toEqual([3, 4]);
  expect(within(RANGES[1], ALL).map(({ at, matched }) => [at, matched])).toEqual([
    ['2026-11-15T09:00:00.000Z', 40],
    ['2026-11-22T09:00:00.000Z', 7],
  ]);
  expect(within(RANGES[2], ALL).map(({ matched, mismatched }) => [matched, mismatched])).toEqual([
    [500, 5],
    [40, 0],
    [7, 1],
  ]);
});

test('the chart begins with what happened last', () => {
  expect(firstRange(ALL).id).toBe('days');
  expect(firstRange([day, hour]).id).toBe('weeks');
  expect(firstRange([day]).id).toBe('all');
  expect(firstRange([]).id).toBe('days');
});

test('marks are shown where they fall between the bars', () => {
  const mark = (at: string) => ({ at, kind: 'deployment', side: 'candidate', label: '2.1', actor: 'ci' });
  const marks = [
    '2026-11-22T08:59:00Z',
    '2026-11-22T09:01:00Z',
    '2026-11-22T09:19:00Z',
    '2026-11-22T09:30:00Z',
  ].map(mark);

  expect(marksWithin(marks, [early, late])).toEqual([marks[1], marks[2]]);
  expect(marksWithin(marks, [])).toEqual([]);
});

test('mismatches stand at the foot of the bar', () => {
  const [times, ...tops] = stacked([
    bucket('2026-11-22T09:00:00Z', { matched: 10, mismatched: 2, notComparable: 1 }),
  ]);

  expect(times).toHaveLength(1);
  expect(tops.map(([top]) => top)).toEqual([13, 3, 3, 2, 2]);
});
