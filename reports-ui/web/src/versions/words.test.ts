import { expect, test } from 'vitest';
import type { VersionChange } from '../api/versions';
import { goneWords, newFirst } from './words';

const group = { id: 1 } as unknown as VersionChange['newGroups'][number];
const change = (endpoint: string, some: Partial<VersionChange>): VersionChange => ({
  id: 1,
  endpoint,
  before: null,
  after: { compared: 7, mismatched: 0, parity: 1, parityLowerBound: 0.5 },
  newGroups: [],
  goneGroups: [],
  ...some,
});

test('what is new stands first, then what is gone', () => {
  const all = [change('a', {}), change('b', { goneGroups: [group] }), change('c', { newGroups: [group] })];

  expect(newFirst(all).map(({ endpoint }) => endpoint)).toEqual(['c', 'b', 'a']);
});

test('that a group was not seen says as much as there were exchanges', () => {
  expect(goneWords(change('a', { goneGroups: [group] }))).toBe('in 7 exchanges');
  expect(goneWords(change('a', { goneGroups: [group], after: null }))).toBe('which was not compared here');
  expect(goneWords(change('a', {}))).toBe('');
});
