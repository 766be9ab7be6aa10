import { expect, test } from 'vitest';
import { toldApartShort, toldApartWords } from './toldApart';

test('nothing is said where evidence and ledger go by one name', () => {
  expect(toldApartShort({ toOthers: 0, fromOthers: 0 })).toBe('');
  expect(toldApartWords({ toOthers: 0, fromOthers: 0 })).toBe('');
});

test('what was told apart is said on both sides', () => {
  expect(toldApartShort({ toOthers: 1200, fromOthers: 3 })).toBe('−1,200 +3');
  expect(toldApartWords({ toOthers: 0, fromOthers: 1 })).toContain('1 exchange came before');
  expect(toldApartWords({ toOthers: 40, fromOthers: 0 })).toContain('40 exchanges that the ledger has');
});
