import { expect, test } from 'vitest';
import { fromSorting, readSearch, toSorting } from './search';

test('reads what the address says', () => {
  expect(readSearch({ q: 'orders', verdict: 'not-ready', sort: '-seen' })).toEqual({
    q: 'orders',
    verdict: 'not-ready',
    sort: '-seen',
  });
});

test('leaves out what makes no sense', () => {
  expect(readSearch({ q: 7, verdict: 'perfect', sort: '<script>' })).toEqual({});
});

test('puts what needs attention first unless told otherwise', () => {
  expect(toSorting(undefined)[0]).toEqual({ id: 'verdict', desc: false });
  expect(toSorting('-seen')).toEqual([{ id: 'seen', desc: true }]);
});

test('spells a sorting as the address has it', () => {
  expect(fromSorting([{ id: 'parity', desc: false }])).toEqual({ sort: 'parity' });
  expect(fromSorting([])).toEqual({});
});
