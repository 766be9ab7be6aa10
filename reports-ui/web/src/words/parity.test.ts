import { expect, test } from 'vitest';
import { bound, boundMeaning, percent } from './parity';

test('says nothing where nothing is known', () => {
  expect([percent(null), bound(null)]).toEqual(['–', '–']);
  expect(boundMeaning(null)).toContain('Nothing was compared');
});

test('is 100 % only where all of it is', () => {
  expect(percent(1)).toBe('100 %');
  expect(percent(0.999_999)).toBe('99.99 %');
});

test('never promises more than it holds', () => {
  expect(bound(0.989_999)).toBe('≥ 98.99 %');
});

test('keeps exact shares exact', () => {
  expect([0.29, 0.57, 0.99, 0.5, 0].map(percent)).toEqual([
    '29.00 %',
    '57.00 %',
    '99.00 %',
    '50.00 %',
    '0.00 %',
  ]);
});
