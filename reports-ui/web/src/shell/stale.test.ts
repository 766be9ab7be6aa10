import { expect, test } from 'vitest';
import { ApiProblem, BackendDown } from '../api/http';
import { type Asked, staleSince } from './stale';

const query = (state: Partial<Asked['state']>, active = true): Asked => ({
  state: { data: {}, dataUpdatedAt: 1000, error: null, fetchFailureReason: null, ...state },
  isActive: () => active,
});
const down = new BackendDown('no answer');

test('figures of a server that answers are not stale', () => {
  expect(staleSince([query({}), query({})])).toBeNull();
});

test('tells the age of the oldest figures shown', () => {
  expect(
    staleSince([
      query({ error: down, dataUpdatedAt: 7 }),
      query({ fetchFailureReason: down, dataUpdatedAt: 5 }),
    ]),
  ).toBe(5);
});

test('what is not shown is not stale', () => {
  expect(staleSince([query({ error: down }, false), query({ error: down, data: undefined })])).toBeNull();
});

test('a server that refuses does answer', () => {
  expect(staleSince([query({ error: new ApiProblem(404, 'Not found', '') })])).toBeNull();
});
