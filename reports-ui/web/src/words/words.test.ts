import { expect, test } from 'vitest';
import { kindWords } from './kinds';
import { legOutcome } from './legs';
import { bytes, count, counted, millis } from './numbers';
import { shortened } from './shortened';
import { ago } from './times';
import { exchangeVerdict } from './verdicts';
import { visible } from './visible';
import { withheldBecause } from './withheld';

test('numbers have thousands separators and a noun that agrees', () => {
  expect([count(1234567), counted(1, 'sample'), counted(0, 'sample')]).toEqual([
    '1,234,567',
    '1 sample',
    '0 samples',
  ]);
  expect([bytes(900), bytes(5 * 1024 * 1024)]).toEqual(['900 bytes', '5.0 MiB']);
  expect([millis(3.42), millis(120.4), millis(2500)]).toEqual(['3.4 ms', '120 ms', '2.50 s']);
});

test('times are told in the largest unit that fits', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const told = [
    '2026-11-22T11:59:30Z',
    '2026-11-22T11:57:00Z',
    '2026-11-22T07:00:00Z',
    '2026-11-20T12:00:00Z',
  ];

  expect(told.map((at) => ago(at, now))).toEqual(['just now', '3 min ago', '5 h ago', '2 days ago']);
});

test('verdicts have the words of the design, however they are spelled', () => {
  expect(
    ['match', 'MATCHED', 'matchedByRule', 'match-by-rule', 'candidate_failed'].map(
      (v) => exchangeVerdict(v).words,
    ),
  ).toEqual(['match', 'match', 'match by rule', 'match by rule', 'candidate failed']);
});

test('a kind this page does not know is spelled out', () => {
  expect([kindWords('json-value'), kindWords('xml-attribute')]).toEqual(['Value differs', 'Xml attribute']);
});

test('a leg says its status, or why it has none', () => {
  expect(legOutcome({ outcome: 'answered', status: 200, reasonPhrase: 'OK' })).toBe('200 OK');
  expect(legOutcome({ outcome: 'unanswered', reason: 'TIMED_OUT' })).toBe('no whole answer in time');
  expect(legOutcome({ outcome: 'not-asked', reason: 'no-budget' })).toContain('budget');
});

test('a withheld body says why', () => {
  expect(withheldBecause('not-redactable')).toContain('stayed in the proxy');
  expect(withheldBecause('later-reason')).toBe('Not kept: later reason.');
});

test('what turns or hides text is spelled out', () => {
  expect(visible('a\u202eb\u200b\u0007\tc\nd')).toBe('a\\u202eb\\u200b\\u0007\tc\nd');
  expect(visible('Zoë 😀')).toBe('Zoë 😀');
});

test('a long text is cut between characters', () => {
  expect(shortened('😀'.repeat(205))).toBe(`${'😀'.repeat(200)}… (5 more)`);
});
