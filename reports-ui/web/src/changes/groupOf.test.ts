import { expect, test } from 'vitest';
import { groupOf } from './groupOf';

test('a subject that names a group leads to it', () => {
  expect(groupOf('group 12')).toBe('12');
});

test('any other subject leads nowhere', () => {
  expect(['rule store-7', 'group', 'my group 12', 'group 1 2'].map(groupOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
