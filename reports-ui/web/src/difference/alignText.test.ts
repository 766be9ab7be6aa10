import { expect, test } from 'vitest';
import { alignText } from './alignText';

test('counts lines as the primary does', () => {
  expect(alignText('one\ntwo\nthree', 'one\nTWO\nthree\nfour').map((row) => Object.values(row))).toEqual([
    ['line/1', 0, 'one', 'one'],
    ['line/2', 0, 'two', 'TWO'],
    ['line/3', 0, 'three', 'three'],
    ['line/3', 0, null, 'four'],
  ]);
});

test('an empty text has no line', () => {
  expect(alignText('', 'one')).toEqual([{ location: 'line/0', depth: 0, primary: null, candidate: 'one' }]);
});
