import { expect, test } from 'vitest';
import { type Fold, fold } from './fold';
import type { Row } from './row';

const row = (n: number, differs = false): Row => ({
  location: `line/${n}`,
  depth: 0,
  primary: 'same',
  candidate: differs ? 'other' : 'same',
});

const rows = (n: number, ...differing: number[]) =>
  Array.from({ length: n }, (_, i) => row(i, differing.includes(i)));
const shape = (folded: (Row | Fold)[]) =>
  folded.map((part) => ('folded' in part ? part.folded.length : 'row'));

test('keeps three equal lines around a difference', () => {
  expect(shape(fold(rows(21, 10)))).toEqual([7, ...Array(7).fill('row'), 7]);
});

test('leaves a few equal lines open', () => {
  expect(shape(fold(rows(9, 0, 8)))).toEqual(Array(9).fill('row'));
});

test('folds everything where nothing differs', () => {
  expect(shape(fold(rows(50)))).toEqual([50]);
});

test('loses no line', () => {
  const parts = fold(rows(100, 20, 21, 60));

  expect(parts.flatMap((part) => ('folded' in part ? part.folded : [part]))).toEqual(rows(100, 20, 21, 60));
});
