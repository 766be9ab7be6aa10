import { expect, test } from 'vitest';
import { backtestWords, evidenceWords, ruleOf } from './words';

const backtest = { groups: 3, exchanges: 4121, closed: 4118, showOthers: 3, samples: 0, samplesClosed: 0 };

test('a proposal states its evidence', () => {
  expect(evidenceWords({ rechecks: 12, disagreed: 11, moved: 0 })).toBe(
    'The primary answered something else in 11 of 12 rechecks.',
  );
  expect(evidenceWords({ rechecks: 1, disagreed: 1, moved: 2 })).toContain('in 2 more the shared data');
});

test('a proposal says what it would have done', () => {
  expect(backtestWords({ backtest })).toBe(
    'It closes 3 groups, 4,118 of 4,121 exchanges; 3 show other differences too. No stored exchange could be judged with it.',
  );
  expect(backtestWords({ backtest: { ...backtest, showOthers: 0, samples: 6, samplesClosed: 5 } })).toContain(
    '5 of 6 stored exchanges would match',
  );
});

test('an edited rule is a JSON object', () => {
  expect(ruleOf('{"ignore":{}}')).toEqual({ document: { ignore: {} } });
  expect(ruleOf('[]')).toHaveProperty('wrong');
  expect(ruleOf('{')).toHaveProperty('wrong');
});
