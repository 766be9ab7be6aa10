import { expect, test } from 'vitest';
import type { Difference } from '../api/exchange';
import { judgement } from './judgement';

const judged = (rule: string | null, standing: string) => judgement({ rule, standing } as Difference);

test('a difference that a rule excuses names the rule', () => {
  expect(judged('file:3', 'confirmed')).toMatchObject({ saying: { words: 'excused' }, because: 'by file:3' });
});

test('a place that moved is no mismatch', () => {
  expect(judged(null, 'moved').saying.words).toBe('not comparable');
});

test('whatever the recheck says of the candidate, it stays a mismatch', () => {
  expect(['confirmed', 'flaky', 'unconfirmed'].map((s) => judged(null, s).saying.words)).toEqual(
    Array(3).fill('mismatch'),
  );
});
