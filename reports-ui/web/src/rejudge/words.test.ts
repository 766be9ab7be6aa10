import { expect, test } from 'vitest';
import type { Rejudging } from '../api/rejudge';
import { changedFirst, heldWords, judgedWords, orderWords } from './words';

const at = '2026-11-22T10:00:00Z';
const order: Rejudging = {
  id: 1,
  state: 'building',
  orderedBy: 'ann',
  orderedAt: at,
  reason: '',
  since: at,
  heldSince: null,
  caughtUpAt: null,
  behind: 12,
  decidedBy: '',
  decidedAt: null,
};

test('the figures say under which rules they were counted, and up to when not', () => {
  expect(judgedWords({ countedSince: null, exactSince: null, changes: [] })).toBe(
    'All exchanges are counted, under the present rules.',
  );
  const words = judgedWords({ countedSince: at, exactSince: at, changes: [] });
  expect(words).toContain('Exchanges since');
  expect(words).toContain('under the rules of then');
});

test('each state of an order has its own words', () => {
  const states = [
    order,
    { ...order, caughtUpAt: at },
    ...(['accepted', 'done', 'refused'] as const).map((state) => ({ ...order, state })),
  ].map(orderWords);

  expect(states[0]).toContain('12 exchanges to go');
  expect(new Set(states).size).toBe(5);
});

test('what the topic no longer holds is said', () => {
  expect(heldWords(order)).toBe('');
  expect(heldWords({ ...order, heldSince: at })).toContain('holds all only since');
});

test('endpoints that change stand in front', () => {
  const figures = { compared: 10, mismatched: 1, parity: 0.9 };
  const same = { id: 1, endpoint: 'GET /a', before: figures, after: figures, newGroups: [], goneGroups: [] };
  const other = { ...same, id: 2, endpoint: 'GET /b', after: { ...figures, mismatched: 0, parity: 1 } };
  const gone = { ...same, id: 3, endpoint: 'GET /c', after: null };

  expect(changedFirst([same, other, gone]).map(({ id }) => id)).toEqual([2, 3, 1]);
});
