import { expect, test } from 'vitest';
import { chosen, readPair } from './pair';

const seen = (version: string) => ({ version, compared: 1, firstSeen: '', lastSeen: '' });

test('without an address the newest is held against the one before', () => {
  expect(chosen({}, [seen('2.1'), seen(''), seen('2.0')])).toEqual({ before: '2.0', after: '2.1' });
});

test('one version alone has nothing beside it', () => {
  expect(chosen({}, [seen('2.1'), seen('')])).toBeNull();
  expect(chosen({}, [])).toBeNull();
});

test('the address names either', () => {
  const versions = ['2.2', '2.1', '2.0'].map(seen);

  expect(chosen({ after: '2.1' }, versions)).toEqual({ before: '2.2', after: '2.1' });
  expect(chosen({ before: '2.0' }, versions)).toEqual({ before: '2.0', after: '2.2' });
});

test('what makes no sense is left out of the address', () => {
  expect(readPair({ before: '', after: 7, other: 'x' })).toEqual({ after: '7' });
});
