import { expect, test } from 'vitest';
import type { Endpoint } from '../api/endpoints';
import { matching, tally } from './filter';

const endpoint = (name: string, verdict: Endpoint['verdict']) => ({ endpoint: name, verdict }) as Endpoint;

const ALL = [
  endpoint('GET /api/v1/orders', 'ready'),
  endpoint('POST /api/v1/orders', 'unknown'),
  endpoint('GET /api/v1/Orders/{id}', 'not-ready'),
];

const names = (endpoints: Endpoint[]) => endpoints.map((e) => e.endpoint);

test('an empty filter hides nothing', () => {
  expect(matching(ALL, {})).toEqual(ALL);
});

test('finds words in any order and case', () => {
  expect(names(matching(ALL, { q: 'ORDERS get' }))).toEqual([
    'GET /api/v1/orders',
    'GET /api/v1/Orders/{id}',
  ]);
});

test('a verdict and a name narrow together', () => {
  expect(names(matching(ALL, { q: 'get', verdict: 'ready' }))).toEqual(['GET /api/v1/orders']);
});

test('counts endpoints by verdict', () => {
  expect(tally(ALL)).toEqual({ ready: 1, 'not-ready': 1, unknown: 1 });
});
