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

test('what differs as a whole says so once', () => {
  const mark = bodyMarker([difference('json-extra', '/a')]);

  expect(mark(row('/a'))?.goesOn).toBeUndefined();
  expect(mark(row('/a/0'))?.goesOn).toBe(true);
  expect(mark({ ...row('/a'), closes: true })?.goesOn).toBe(true);
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
  const lines = { primary: 'a\nb\nc', candidate: 'a' };
  const mark = bodyMarker([
    { ...difference('text-line', 'line/3', 'r1'), ...lines },
    { ...difference('text-line', 'line/9'), ...lines },
  ]);

  expect(['line/3', 'line/5', 'line/9', 'line/12'].map((location) => mark(row(location))?.tone)).toEqual([
    'excused',
    'excused',
    'bad',
    'bad',
  ]);
});

test('the order of an array is said at its first line and at what moved, not at what differs within', () => {
  const mark = bodyMarker([difference('json-order', '/a'), difference('json-value', '/a/1/n', 'r1')]);
  const same = { depth: 1, primary: '{', candidate: '{' };

  expect(mark({ ...same, location: '/a' })?.differences.map(({ kind }) => kind)).toEqual(['json-order']);
  expect(mark({ ...same, location: '/a', closes: true })).toBeNull();
  expect(mark({ ...same, location: '/a/1', moved: [1, 0] })).toMatchObject({ tone: 'bad' });
  expect(mark({ ...same, location: '/a/1', moved: [1, 0] })?.goesOn).toBeUndefined();
  expect(mark({ ...same, location: '/a/0' })).toBeNull();
  expect(mark(row('/a/1/n'))?.differences.map(({ kind }) => kind)).toEqual(['json-value']);
});

test('an added element is not marked by what differs in the one that has its index in the primary', () => {
  const mark = bodyMarker([
    difference('json-value', '/a/0/n', 'r1'),
    difference('json-member-added', '/a/0'),
  ]);

  expect(
    mark({ ...row('/a/0/n'), primary: null, addedTo: '/a' })?.differences.map(({ kind }) => kind),
  ).toEqual(['json-member-added']);
  expect(mark(row('/a/0/n'))?.differences.map(({ kind }) => kind)).toEqual(['json-value']);
});

test('another number of elements is said of those that have no partner', () => {
  const mark = bodyMarker([difference('json-array-length', '/a'), difference('json-value', '/a/0', 'r1')]);

  expect(mark({ ...row('/a/2'), candidate: null })?.differences.map(({ kind }) => kind)).toEqual([
    'json-array-length',
  ]);
  expect(mark({ ...row('/a/2'), primary: null })?.tone).toBe('bad');
  expect(mark(row('/a/0'))?.tone).toBe('excused');
});

test('a line is not said not to count where the verdict does not speak of lines', () => {
  const mark = bodyMarker([difference('xml-value', '/feed/entry[2]/title/text()')]);

  expect(mark(row('line/4'))).toEqual({
    tone: 'unsaid',
    differences: [],
    because: 'judged by structure, not by line',
  });
});

test('a line is not said not to count where the list of differences was cut', () => {
  expect(bodyMarker([difference('json-value', '/a')], 7)(row('/b'))?.tone).toBe('unsaid');
  expect(bodyMarker([difference('json-value', '/a')])(row('/b'))?.tone).toBe('uncounted');
});

test('one line against one says nothing of the lines behind it', () => {
  const token = difference('text-csrf-token', 'body', 'formatting:csrf-token');
  const mark = bodyMarker([difference('text-line', 'line/3'), token]);

  expect(mark(row('line/3'))?.differences.map(({ kind }) => kind)).toEqual(['text-line']);
  expect(mark(row('line/6'))?.differences.map(({ kind }) => kind)).toEqual(['text-csrf-token']);
});

test('blank lines and lines in front of the first difference do not count', () => {
  const mark = bodyMarker([difference('text-line', 'line/3')]);

  expect(mark(row('line/1'))?.tone).toBe('uncounted');
  expect(mark({ ...row('line/5'), primary: null, candidate: ' ' })?.tone).toBe('uncounted');
});

test('a blank line counts where the verdict says so', () => {
  const mark = bodyMarker([{ ...difference('text-extra', 'line/3'), primary: null, candidate: '' }]);

  expect(mark({ ...row('line/2'), primary: null, candidate: '' })?.tone).toBe('bad');
});

test('a header is marked by its own differences and those of its parts', () => {
  const mark = headerMarker([
    difference('header-value', 'set-cookie/sessionid/samesite'),
    difference('json-value', ''),
  ]);

  expect(['set-cookie', 'date'].map((name) => mark(row(name))?.tone)).toEqual(['bad', 'uncounted']);
});
