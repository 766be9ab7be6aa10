import { expect, test } from 'vitest';
import { alignedPairs } from './pairs';

const pairs = (a: string, b: string) => alignedPairs([...a], [...b]);

test('pairs equal lists one to one', () => {
  expect(pairs('abc', 'abc')).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test('a replaced item is paired with what replaced it', () => {
  expect(pairs('abc', 'aXc')).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test('an inserted item stands alone', () => {
  expect(pairs('abc', 'aXbc')).toEqual([
    [0, 0],
    [null, 1],
    [1, 2],
    [2, 3],
  ]);
});

test('a removed item stands alone', () => {
  expect(pairs('abcd', 'ad')).toEqual([
    [0, 0],
    [1, null],
    [2, null],
    [3, 1],
  ]);
});

test('every index appears exactly once and in order', () => {
  const found = pairs('xabcyqqd', 'zabqcqqq');

  expect(found.map(([p]) => p).filter((p) => p !== null)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(found.map(([, c]) => c).filter((c) => c !== null)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('very long lists that have nothing in common are paired by position', () => {
  const a = Array.from({ length: 3000 }, (_, i) => `a${i}`);
  const b = Array.from({ length: 3000 }, (_, i) => `b${i}`);

  expect(alignedPairs(a, b).at(-1)).toEqual([2999, 2999]);
});
