import { expect, test } from 'vitest';
import { authenticatedWords, hoursWords, missedWords, parametersWords, statusWords } from './coverageWords';
import { times } from './latencyWords';

test('hours are said in numbers, and days that were missed by name', () => {
  const hours = [0, 1, 25, 167];

  expect(hoursWords({ hours, hoursOfWeek: 168 })).toBe('Seen in 4 of 168 hours of the week (UTC).');
  expect(missedWords({ hours })).toBe('Never seen on Wednesday, Thursday, Friday, Saturday.');
  expect(missedWords({ hours: Array.from({ length: 168 }, (_, hour) => hour) })).toBe('');
});

test('status classes come in order', () => {
  expect(statusWords({ '4xx': 3, '2xx': 1204, none: 1 })).toBe(
    'Answers of the primary: 2xx 1,204, 4xx 3, no answer 1.',
  );
});

test('credentials', () => {
  expect(authenticatedWords({ authenticated: 0, anonymous: 4 })).toBe('Never with credentials.');
  expect(authenticatedWords({ authenticated: 4, anonymous: 0 })).toBe('Always with credentials.');
  expect(authenticatedWords({ authenticated: 1, anonymous: 4 })).toBe(
    '1 exchange with credentials, 4 without.',
  );
});

test('sets of parameters', () => {
  expect(parametersWords([])).toBe('none');
  expect(parametersWords(['page', 'size'])).toBe('page, size');
  expect(parametersWords(['{other}'])).toBe('other sets, not told apart');
});

test('ratios', () => {
  expect([null, 0.851, 1.2, 14.4].map(times)).toEqual(['–', '0.85 ×', '1.20 ×', '14 ×']);
});
