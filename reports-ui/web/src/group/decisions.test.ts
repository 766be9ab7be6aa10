import { expect, test } from 'vitest';
import type { GroupState } from '../api/groups';
import { type Choice, choices, missing } from './decisions';

const states = (state: GroupState, kind = 'json-value') =>
  choices({ kind, state }).map((choice) => choice.state);
const choice = (state: Choice['state']): Choice => ({ state, words: '', effect: '' });

test('an open or regressed group can be accepted, blamed on the primary or called fixed', () => {
  expect(states('open')).toEqual(['accepted', 'primary-wrong', 'fixed']);
  expect(states('regressed')).toEqual(states('open'));
});

test('a decided group can only be reopened', () => {
  expect((['accepted', 'primary-wrong', 'fixed'] as const).flatMap((state) => states(state))).toEqual(
    Array(3).fill('open'),
  );
});

test('what was not explored cannot be decided about', () => {
  expect(states('open', 'not-explored')).toEqual([]);
});

test('a decision needs a name, and a reason unless it reopens', () => {
  expect(missing(choice('accepted'), 'rounding', ' ')).toContain('who you are');
  expect(missing(choice('accepted'), ' ', 'anna')).toContain('why');
  expect(missing(choice('accepted'), 'rounding', 'anna')).toBeNull();
  expect(missing(choice('open'), '', 'anna')).toBeNull();
});
