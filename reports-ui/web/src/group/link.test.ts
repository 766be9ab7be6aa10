import { expect, test } from 'vitest';
import { webAddress } from './link';

test('only http and https are followed', () => {
  expect(webAddress('https://tracker.example/7')).toBe('https://tracker.example/7');
  expect(webAddress('javascript:alert(1)')).toBeNull();
  expect(webAddress('data:text/html,x')).toBeNull();
  expect(webAddress('')).toBeNull();
});
