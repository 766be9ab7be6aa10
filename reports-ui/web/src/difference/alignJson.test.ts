import { expect, test } from 'vitest';
import type { Pairings } from '../api/exchange';
import { alignJson } from './alignJson';
import { type Json, readJson } from './json';
import { isSame } from './row';
import { whoIsWho } from './whoIsWho';

const INDEX_BY_INDEX: Pairings = { arrays: [], more: false };

function align(primary: string, candidate: string, pairings = INDEX_BY_INDEX) {
  return alignJson(readJson(primary) as Json, readJson(candidate) as Json, whoIsWho(pairings));
}

function differing(primary: string, candidate: string, pairings = INDEX_BY_INDEX) {
  return align(primary, candidate, pairings)
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

test('the parts of two values of two types are not set beside each other', () => {
  expect(differing('{"a":[1]}', '{"a":{"b":2}}')).toEqual([
    ['/a', '"a": [', '"a": {'],
    ['/a/0', '1', null],
    ['/a', ']', null],
    ['/a/b', null, '"b": 2'],
    ['/a', null, '}'],
  ]);
});

test('elements are set side by side by position where the verdict says nothing else', () => {
  expect(differing('[1,2,3]', '[1,3,2]')).toEqual([
    ['/1', '2', '3'],
    ['/2', '3', '2'],
  ]);
});

test('an inserted element does not shift the others', () => {
  const pairings = { arrays: [{ at: '', kept: [[0, 1, 2]], moved: [] }], more: false } satisfies Pairings;

  expect(differing('[{"a":1},{"a":2}]', '[{"a":0},{"a":1},{"a":2}]', pairings)).toEqual([
    ['/0', null, '{'],
    ['/0/a', null, '"a": 0'],
    ['/0', null, '}'],
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

test('reordered elements stand beside their partners, and those that moved say so', () => {
  const pairings: Pairings = {
    arrays: [{ at: '/items', kept: [[0, 1, 1]], moved: [[1, 0, 1]] }],
    more: false,
  };
  const rows = align(
    '{"items":[{"id":1,"n":1},{"id":2,"n":5}]}',
    '{"items":[{"id":2,"n":6},{"id":1,"n":1}]}',
    pairings,
  );

  expect(
    rows
      .filter((row) => !isSame(row))
      .map(({ location, primary, candidate }) => [location, primary, candidate]),
  ).toEqual([['/items/1/n', '"n": 5', '"n": 6']]);
  expect(
    rows.filter(({ moved }) => moved !== undefined).map(({ location, moved }) => [location, moved]),
  ).toEqual([['/items/1', [1, 0]]]);
});

test('arrays within paired elements follow the pairing at their place', () => {
  const pairings: Pairings = {
    arrays: [
      { at: '', kept: [[1, 0, 1]], moved: [[0, 1, 1]] },
      { at: '/0/tags', kept: [[0, 1, 2]], moved: [] },
    ],
    more: false,
  };
  const rows = align(
    '[{"id":1,"tags":["a","b"]},{"id":2,"tags":["z"]}]',
    '[{"id":2,"tags":["z"]},{"id":1,"tags":["new","a","b"]}]',
    pairings,
  );

  expect(rows.filter((row) => !isSame(row))).toEqual([
    { location: '/0/tags/0', depth: 3, primary: null, candidate: '"new"', addedTo: '/0/tags' },
  ]);
});

test('what only one side has stands alone behind its neighbour', () => {
  const pairings: Pairings = {
    arrays: [
      {
        at: '',
        kept: [
          [0, 0, 1],
          [3, 2, 1],
        ],
        moved: [],
      },
    ],
    more: false,
  };

  expect(differing('["a","b","c","d"]', '["a","X","d"]', pairings)).toEqual([
    ['/1', '"b"', null],
    ['/2', '"c"', null],
    ['/1', null, '"X"'],
  ]);
});

test('where who is who was not kept, nothing unlike is set side by side', () => {
  const rows = align('[1,{"a":1},3]', '[1,3,{"a":2}]', { arrays: [], more: true });

  expect(
    rows
      .filter((row) => !isSame(row))
      .every(({ primary, candidate }) => primary === null || candidate === null),
  ).toBe(true);
  expect(rows.filter((row) => !isSame(row)).every(({ unpaired }) => unpaired)).toBe(true);
});

test('every line of both sides is shown once, whatever the pairing says', () => {
  const pairings: Pairings = {
    arrays: [
      {
        at: '',
        kept: [
          [0, 7, 3],
          [2, 0, 9],
        ],
        moved: [
          [1, 0, 1],
          [-1, -1, 1],
        ],
      },
    ],
    more: false,
  };
  const rows = align('[1,2,3,4]', '[5,6,7]', pairings);

  const lines = (side: 'primary' | 'candidate') =>
    rows
      .map((row) => row[side])
      .filter((text) => text !== null && /\d/.test(text))
      .sort();
  expect(lines('primary')).toEqual(['1', '2', '3', '4']);
  expect(lines('candidate')).toEqual(['5', '6', '7']);
});
