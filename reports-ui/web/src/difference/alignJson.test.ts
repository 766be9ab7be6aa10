import { expect, test } from 'vitest';
import { alignJson } from './alignJson';
import { type Json, readJson } from './json';
import { isSame } from './row';

function align(primary: string, candidate: string) {
  return alignJson(readJson(primary) as Json, readJson(candidate) as Json);
}

function differing(primary: string, candidate: string) {
  return align(primary, candidate)
    .filter((row) => !isSame(row))
    .map(({ location, primary: p, candidate: c }) => [location, p, c]);
}

test('equal documents have no differing line', () => {
  expect(differing('{"a":[1,{"b":null}]}', '{"a":[1,{"b":null}]}')).toEqual([]);
});

test('spreads a document over indented lines', () => {
  const rows = align('{"a":[1,{}]}', '{"a":[1,{}]}');

  expect(rows.map(({ depth, primary }) => `${' '.repeat(depth)}${primary}`)).toEqual([
    '{',
    ' "a": [',
    '  1',
    '  {}',
    ' ]',
    '}',
  ]);
});

test('the order of keys, spaces and escapes mean nothing', () => {
  expect(differing('{"a":1,"b":"é"}', '{ "b" : "\\u00e9" , "a" : 1 }')).toEqual([]);
});

test('big integers and decimals keep every digit', () => {
  expect(differing('{"id":9007199254740993,"p":1.10}', '{"id":9007199254740992,"p":1.1}')).toEqual([
    ['/id', '"id": 9007199254740993', '"id": 9007199254740992'],
    ['/p', '"p": 1.10', '"p": 1.1'],
  ]);
});

test('what one side lacks stands alone', () => {
  expect(differing('{"a":1}', '{"b":[2]}')).toEqual([
    ['/a', '"a": 1', null],
    ['/b', null, '"b": ['],
    ['/b/0', null, '2'],
    ['/b', null, ']'],
  ]);
});

test('values of two types stand beside each other', () => {
  expect(differing('{"a":[1,2]}', '{"a":"none"}')).toEqual([
    ['/a', '"a": [', '"a": "none"'],
    ['/a/0', '1', null],
    ['/a/1', '2', null],
    ['/a', ']', null],
  ]);
});

test('elements of equally long arrays are set side by side by position', () => {
  expect(differing('[1,2,3]', '[1,3,2]')).toEqual([
    ['/1', '2', '3'],
    ['/2', '3', '2'],
  ]);
});

test('an inserted element does not shift the others', () => {
  expect(differing('[{"a":1},{"a":2}]', '[{"a":0},{"a":1},{"a":2}]').map(([location]) => location)).toEqual([
    '/0',
    '/0/a',
    '/0',
  ]);
});

test('keys are escaped in locations', () => {
  expect(differing('{"a/b":{"~":1}}', '{"a/b":{"~":2}}')).toEqual([['/a~1b/~0', '"~": 1', '"~": 2']]);
});

test('keys with a meaning in JavaScript are keys like others', () => {
  expect(differing('{"__proto__":{"x":1},"toString":1}', '{"__proto__":{"x":2}}')).toEqual([
    ['/__proto__/x', '"x": 1', '"x": 2'],
    ['/toString', '"toString": 1', null],
  ]);
});
