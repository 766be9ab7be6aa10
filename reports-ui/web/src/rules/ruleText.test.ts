import { expect, test } from 'vitest';
import { ruleText } from './ruleText';

test('spells a rule on one line, without what has a column of its own', () => {
  const document = { ignore: { endpoint: 'GET /a', location: '/b' }, reason: 'clock', owner: 'us' };

  expect(ruleText(document)).toBe('ignore: endpoint GET /a, location /b');
});

test('a rule that is text, or nothing, stays so', () => {
  expect([ruleText('formatting'), ruleText(null)]).toEqual(['formatting', '']);
});
