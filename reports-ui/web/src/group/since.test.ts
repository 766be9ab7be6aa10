import { expect, test } from 'vitest';
import { moment } from '../words/times';
import { sinceWords } from './since';

const at = '2026-11-22T10:00:00Z';

test('a regressed group says since when and in which version', () => {
  expect(sinceWords({ state: 'regressed', stateAt: at, stateVersion: '2.1' })).toBe(
    `Back since ${moment(at)} in 2.1.`,
  );
  expect(sinceWords({ state: 'regressed', stateAt: at, stateVersion: '' })).toBe(`Back since ${moment(at)}.`);
});

test('a fixed group names the version that has the fix, where somebody said it', () => {
  expect(sinceWords({ state: 'fixed', stateAt: at, stateVersion: '2.1' })).toBe('Fixed in 2.1.');
  expect(sinceWords({ state: 'fixed', stateAt: at, stateVersion: '' })).toBe('');
  expect(sinceWords({ state: 'open', stateAt: at, stateVersion: '' })).toBe('');
});
