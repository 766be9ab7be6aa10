import { describe, expect, test } from 'vitest';
import type { InventoryEntry } from '../api/inventory';
import { daysOf, listWords, looked, rateWords, span, watchedWords } from './words';

const entry = (seen: number, lastSeen: string | null) => ({ seen, lastSeen }) as InventoryEntry;

describe('what nobody asked for', () => {
  const entries = [entry(0, null), entry(3, '2026-11-01T00:00:00Z'), entry(9, '2026-11-24T00:00:00Z')];

  test('is what was never seen', () => {
    expect(looked(entries, 'never', 7, '2026-11-25T00:00:00Z')).toEqual([entries[0]]);
  });

  test('is what was not seen in so many days before the newest report', () => {
    expect(looked(entries, 'days', 7, '2026-11-25T00:00:00Z')).toEqual([entries[0], entries[1]]);
  });

  test('is everything where no question is asked', () => {
    expect(looked(entries, 'all', 7, null)).toEqual(entries);
  });
});

test('says for how long was watched, and that gaps are not', () => {
  const since = '2026-11-01T00:00:00Z';
  expect(watchedWords({ since: null, until: null, hours: 0, gaps: [] })).toContain('Nothing was watched');
  expect(watchedWords({ since, until: since, hours: 3, gaps: [] })).toContain('3.0 hours, without a gap');
  expect(
    watchedWords({
      since,
      until: since,
      hours: 240,
      gaps: [{ from: '2026-11-02T00:00:00Z', to: '2026-11-02T05:00:00Z' }],
    }),
  ).toContain('10 days. In 1 gap of 5.0 hours altogether no proxy was there');
});

test.each([
  ['7', 7],
  ['0', 1],
  ['-3', 1],
  ['', 1],
  ['2.9', 2],
  ['many', 1],
])('reads %j as %d days', (text, days) => {
  expect(daysOf(text)).toBe(days);
});

test('says a rate in the unit that people read', () => {
  expect(rateWords(null)).toBe('–');
  expect(rateWords(0.24)).toBe('0.2 a day');
  expect(rateWords(2400)).toBe('100 an hour');
  expect(span(47)).toBe('47.0 hours');
});

test('says where a list comes from', () => {
  const list = { name: 'x', importedBy: 'ann', importedAt: '', notTranslated: [] };
  expect(listWords({ ...list, kind: 'openapi', patterns: 1, ofPolicy: true })).toBe(
    'OpenAPI, 1 pattern, named by the policy file',
  );
  expect(listWords({ ...list, kind: 'people', patterns: 2, ofPolicy: false })).toBe('by hand, 2 patterns');
});
