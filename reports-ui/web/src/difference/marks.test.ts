import { expect, test } from 'vitest';
import type { Difference } from '../api/exchange';
import { bodyMarker, headerMarker } from './marks';
import type { Row } from './row';

const difference = (
  kind: string,
  location: string,
  rule: string | null = null,
  standing = 'confirmed',
): Difference => ({
  kind,
  location,
  primary: '1',
  candidate: '2',
  rule,
  standing,
  groupId: null,
});
const row = (location: string): Row => ({ location, depth: 0, primary: 'a', candidate: 'b' });

test('a line that is the same is not marked', () => {
  expect(bodyMarker([difference('json-value', '/a')])({ ...row('/a'), candidate: 'a' })).toBeNull();
});

test('a difference marks its place and what is below it, not its neighbours', () => {
  const mark = bodyMarker([difference('json-extra', '/a')]);

  expect(['/a', '/a/0/b', '/ab', ''].map((location) => mark(row(location))?.tone)).toEqual([
    'bad',
    'bad',
    'uncounted',
    'uncounted',
  ]);
});

test('a difference of the whole body marks every line', () => {
  expect(bodyMarker([difference('body-digest', 'body')])(row('/a/b'))?.tone).toBe('bad');
});

test('a rule or a moved state excuses', () => {
  const mark = bodyMarker([
    difference('json-value', '/a', 'r1'),
    difference('json-value', '/b', null, 'moved'),
  ]);

  expect(['/a', '/b'].map((location) => mark(row(location))?.tone)).toEqual(['excused', 'excused']);
});

test('a changed stretch of lines belongs to the difference that begins it', () => {
  const mark = bodyMarker([difference('text-line', 'line/3', 'r1'), difference('text-line', 'line/9')]);

  expect(['line/3', 'line/5', 'line/9', 'line/12'].map((location) => mark(row(location))?.tone)).toEqual([
    'excused',
    'excused',
    'bad',
    'bad',
  ]);
});

test('a header is marked by its own differences and those of its parts', () => {
  const mark = headerMarker([
    difference('header-value', 'set-cookie/sessionid/samesite'),
    difference('json-value', ''),
  ]);

  expect(['set-cookie', 'date'].map((name) => mark(row(name))?.tone)).toEqual(['bad', 'uncounted']);
});
