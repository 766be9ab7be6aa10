import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = import.meta.dirname;

/** Which folders a folder may import from; a feature knows no other feature. */
const FEATURE = ['api', 'words', 'parts', 'actor', 'sign', 'difference'];
const MAY: Record<string, string[]> = {
  api: [],
  words: ['api'],
  actor: [],
  sign: ['words', 'parts', 'actor'],
  parts: ['api', 'words'],
  difference: ['api', 'words', 'parts'],
  shell: ['api', 'words', 'parts', 'actor'],
  endpoints: FEATURE,
  endpoint: FEATURE,
  inventory: FEATURE,
  group: FEATURE,
  exchange: FEATURE,
  ledger: FEATURE,
  safety: FEATURE,
  rules: FEATURE,
  changes: FEATURE,
  rejudge: FEATURE,
  proposals: FEATURE,
  versions: FEATURE,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

function imports(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    relative(SRC, join(SRC, file, '..', path)),
  );
}

const folder = (path: string) => path.split('/')[0] ?? '';

describe.each(Object.entries(MAY))('%s', (name, allowed) => {
  test(`imports from nothing but ${['itself', ...allowed].join(', ')}`, () => {
    const strays = files
      .filter((file) => folder(file) === name)
      .flatMap((file) => imports(file).map((target) => ({ file, target })))
      .filter(({ target }) => ![name, ...allowed].includes(folder(target)));

    expect(strays).toEqual([]);
  });
});

test('every folder has its place', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map(folder));

  expect([...folders].sort()).toEqual(Object.keys(MAY).sort());
});

test('captured text never becomes markup', () => {
  const markup = /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/;
  const found = files.filter(
    (file) => !file.endsWith('.test.ts') && markup.test(readFileSync(join(SRC, file), 'utf8')),
  );

  expect(found).toEqual([]);
});
