import { expect, test } from 'vitest';
import type { Rule } from '../api/rules';
import { canBeEnded, sorted } from './sorted';

const RULE: Rule = {
  ...{ id: 'a', partOf: null, source: 'store', document: {}, reason: null, owner: null, expires: null },
  ...{ createdBy: null, createdAt: null, state: 'in-force', ended: null, hits: 1, lastHit: null },
};
const ids = (rules: Rule[]) => rules.map(({ id }) => id);

test('unused and lapsed rules are told apart from those in use', () => {
  const { inUse, unused, over } = sorted([
    RULE,
    { ...RULE, id: 'b', hits: 0 },
    { ...RULE, id: 'c', hits: 0, source: 'built-in' },
    { ...RULE, id: 'd', state: 'expired' },
    { ...RULE, id: 'e', hits: 0, partOf: 'a' },
    { ...RULE, id: 'f', hits: 0, state: 'ended' },
  ]);

  expect([ids(inUse), ids(unused), ids(over)]).toEqual([['a', 'c', 'e'], ['b'], ['d', 'f']]);
});

test('only a whole rule of the store can be ended, and only once', () => {
  const can = [
    RULE,
    { ...RULE, source: 'file' as const },
    { ...RULE, partOf: 'a' },
    { ...RULE, state: 'ended' as const },
  ];

  expect(can.map(canBeEnded)).toEqual([true, false, false, false]);
});
