import { expect, test } from 'vitest';
import { doneWords } from './historyWords';

test('every change is told by what it did', () => {
  expect(doneWords({ what: 'group-state', from: 'fixed', to: 'regressed' })).toBe('fixed → regressed');
  expect(doneWords({ what: 'group-assignee', from: '', to: 'ben' })).toBe('assigned to ben');
  expect(doneWords({ what: 'group-assignee', from: 'ben', to: '' })).toBe('assigned to nobody');
  expect(doneWords({ what: 'group-comment', from: '', to: '' })).toBe('commented');
  expect(doneWords({ what: 'group-merged', from: 'group 3', to: 'group 1' })).toBe(
    'merged: group 3 → group 1',
  );
});
