import { expect, test } from 'vitest';
import { ruleDocument } from './ruleDocument';
import { RULE_TYPES, type RuleType } from './ruleTypes';

const NOTE = { reason: ' rounded elsewhere ', owner: '', expires: '2027-03-01' };
const type = (key: string) => RULE_TYPES.find((one) => one.key === key) as RuleType;

test('what is left empty is left out', () => {
  const given = { location: ' /total ', absolute: '0.01', relative: '' };

  expect(ruleDocument(type('tolerance'), given, NOTE)).toEqual({
    tolerance: { location: '/total', absolute: '0.01' },
    reason: 'rounded elsewhere',
    expires: '2027-03-01',
  });
});

test('a decimal stays text, a status becomes a number, and what is no number is for the server to refuse', () => {
  const note = { reason: '', owner: '', expires: '' };

  expect(ruleDocument(type('status'), { primary: '401', candidate: 'none' }, note)).toEqual({
    status: { primary: 401, candidate: 'none' },
  });
});

test('a pack has its parts beside it', () => {
  const note = { reason: '', owner: '', expires: '' };

  expect(ruleDocument(type('pack'), { pack: 'django-1.11', without: 'uuid, charset' }, note)).toEqual({
    pack: 'django-1.11',
    without: ['uuid', 'charset'],
  });
});
