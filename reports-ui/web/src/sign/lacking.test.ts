import { expect, test } from 'vitest';
import { lacking } from './lacking';

test('a change needs a name, and a text unless it may be empty', () => {
  expect(lacking('text', ' ', true)).toContain('who you are');
  expect(lacking(' ', 'ann', false)).toContain('empty');
  expect(lacking('', 'ann', true)).toBeNull();
  expect(lacking('text', 'ann', false)).toBeNull();
});
