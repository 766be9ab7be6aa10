import { expect, test } from 'vitest';
import type { Difference } from '../api/exchange';
import { judgement } from './judgement';

const judged = (rule: string | null, standing: string) =>
  judgement({ rule, ruleReason: null, standing } as Difference);

test('a difference that a rule excuses names the rule', () => {
  expect(judged('file:3', 'confirmed')).toMatchObject({ saying: { words: 'excused' }, because: 'by file:3' });
});

test('why a match was accepted is told with the rule', () => {
  const difference = {
    rule: 'store-7',
    ruleReason: 'clock of the server',
    standing: 'confirmed',
  } as Difference;

  expect(judgement(difference).because).toBe('by store-7: clock of the server');
});

test('a place that moved is no mismatch', () => {
  expect(judged(null, 'moved').saying.words).toBe('not comparable');
});

test('whatever the recheck says of the candidate, it stays a mismatch', () => {
  expect(['confirmed', 'flaky', 'unconfirmed'].map((s) => judged(null, s).saying.words)).toEqual(
    Array(3).fill('mismatch'),
  );
});
