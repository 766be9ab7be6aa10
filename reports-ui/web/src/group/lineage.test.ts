import { expect, test } from 'vitest';
import { firstPlace, groupNumber, isCollapsed } from './lineage';

test('a group with any element or key in its place can be split', () => {
  expect(isCollapsed({ location: '/items/*/price' })).toBe(true);
  expect(isCollapsed({ location: '/prices/{*}' })).toBe(true);
  expect(isCollapsed({ location: '/a*b' })).toBe(false);
});

test('the place of the first sample that has one is proposed', () => {
  expect(firstPlace([{ location: '' }, { location: '/items/0' }])).toBe('/items/0');
  expect(firstPlace([])).toBe('');
});

test('a group is named by its number, however it is written', () => {
  expect(groupNumber(' group 12 ')).toBe(12);
  expect(groupNumber('#7')).toBe(7);
  expect(groupNumber('7b')).toBeNull();
});
