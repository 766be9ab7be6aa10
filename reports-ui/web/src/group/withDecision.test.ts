import { expect, test } from 'vitest';
import type { Exchange } from '../api/exchange';
import { withDecision } from './withDecision';

const exchange = {
  differences: [
    { groupId: 'g1', rule: null },
    { groupId: 'g2', rule: null },
    { groupId: 'g1', rule: 'file:1' },
  ],
} as Exchange;
const rules = (decided: Exchange) => decided.differences.map(({ rule }) => rule);

test('accepting excuses the differences of the group and no others', () => {
  expect(rules(withDecision(exchange, { id: 'g1', state: 'accepted' }))).toEqual([
    'decision: accepted',
    null,
    'file:1',
  ]);
});

test('an open or fixed group excuses nothing', () => {
  expect(withDecision(exchange, { id: 'g1', state: 'open' })).toBe(exchange);
  expect(withDecision(exchange, { id: 'g1', state: 'fixed' })).toBe(exchange);
});
