import { expect, test } from 'vitest';
import type { Pairings } from '../api/exchange';
import { alignText } from './alignText';

const UNTOLD: Pairings = { arrays: [], more: false };

test('counts lines as the primary does', () => {
  expect(
    alignText('one\ntwo\nthree', 'one\nTWO\nthree\nfour', UNTOLD).map((row) => Object.values(row)),
  ).toEqual([
    ['line/1', 0, 'one', 'one'],
    ['line/2', 0, 'two', 'TWO'],
    ['line/3', 0, 'three', 'three'],
    ['line/3', 0, null, 'four'],
  ]);
});

test('lines stand side by side as the verdict paired them', () => {
  const pairings: Pairings = {
    arrays: [
      {
        at: 'body',
        kept: [
          [0, 0, 1],
          [1, 2, 2],
        ],
        moved: [],
      },
    ],
    more: false,
  };

  expect(
    alignText('<p>\n<b token=1>\nold\n', '<p>\n\n<b token=2>\nnew', pairings).map((row) =>
      Object.values(row),
    ),
  ).toEqual([
    ['line/1', 0, '<p>', '<p>'],
    ['line/1', 0, null, ''],
    ['line/2', 0, '<b token=1>', '<b token=2>'],
    ['line/3', 0, 'old', 'new'],
  ]);
});

test('an empty text has no line', () => {
  expect(alignText('', 'one', UNTOLD)).toEqual([
    { location: 'line/0', depth: 0, primary: null, candidate: 'one' },
  ]);
});
