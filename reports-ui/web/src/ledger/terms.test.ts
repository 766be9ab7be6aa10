import { expect, test } from 'vitest';
import type { LedgerTerms } from '../api/counts';
import { ledgerState, seenWords, unaccounted } from '../words/ledger';
import { terms } from './terms';

const ledger: LedgerTerms = {
  seen: 20,
  compared: 10,
  notMirrored: { 'unsafe-method': 4, 'auth-path': 1 },
  lost: { 'publish-queue': 2 },
  deadLettered: 1,
  inFlight: 2,
  seenIsLowerBound: false,
};

test('the terms add up to what was seen', () => {
  expect(terms(ledger).map(({ n }) => n)).toEqual([10, 5, 2, 1, 2]);
  expect(unaccounted(ledger)).toBe(0);
});

test('what is in no term is named', () => {
  expect(terms({ ...ledger, seen: 23 }).at(-1)).toMatchObject({
    words: 'not accounted for',
    n: 3,
    bad: true,
  });
});

test('what was seen is a lower bound where a proxy ended without a word', () => {
  expect(seenWords(ledger)).toBe('seen');
  expect(seenWords({ ...ledger, seenIsLowerBound: true })).toBe('seen at least');
});

test('a ledger that does not add up is not balanced, whatever the server says', () => {
  expect(ledgerState({ ...ledger, balanced: true }).words).toBe('ledger balanced');
  expect(ledgerState({ ...ledger, seen: 23, balanced: true }).tone).toBe('bad');
  expect(ledgerState({ ...ledger, balanced: false }).tone).toBe('bad');
});
