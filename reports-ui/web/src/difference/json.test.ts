import { expect, test } from 'vitest';
import { readJson } from './json';

test('is strict: what is not JSON is not shown as JSON', () => {
  expect(['{"a":1} x', "{'a':1}", '[1,]', 'NaN', ''].map(readJson)).toEqual(Array(5).fill(undefined));
});

test('a key that is said twice with two values is shown as it was sent', () => {
  expect(readJson('{"a":1,"a":2}')).toBeUndefined();
});

test('a document nested too deeply is no crash', () => {
  expect(readJson('['.repeat(200_000))).toBeUndefined();
});
