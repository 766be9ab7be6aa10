import { expect, test } from 'vitest';
import { changeOf } from './change';

test('finds the middle that differs', () => {
  expect(changeOf('"id": 9007199254740993', '"id": 9007199254740992')).toEqual({
    before: '"id": 900719925474099',
    primary: '3',
    candidate: '2',
    after: '',
  });
});

test('a longer line shares no character twice', () => {
  expect(changeOf('aa', 'aaa')).toEqual({ before: 'aa', primary: '', candidate: 'a', after: '' });
});

test('does not cut a character in two', () => {
  expect(changeOf('x😀', 'x😁')).toEqual({ before: 'x', primary: '😀', candidate: '😁', after: '' });
});
