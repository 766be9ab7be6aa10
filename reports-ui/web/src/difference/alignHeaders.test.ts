import { expect, test } from 'vitest';
import { alignHeaders } from './alignHeaders';

const line = (name: string, value: string) => ({ name, value });

test('sets headers side by side by name, whatever their case and order', () => {
  const rows = alignHeaders(
    [line('Vary', 'Accept'), line('ETag', '"1"')],
    [line('etag', '"2"'), line('vary', 'Accept'), line('x-new', '1')],
  );

  expect(rows.map(({ location, primary, candidate }) => [location, primary, candidate])).toEqual([
    ['vary', 'Vary: Accept', 'Vary: Accept'],
    ['etag', 'ETag: "1"', 'ETag: "2"'],
    ['x-new', null, 'x-new: 1'],
  ]);
});

test('keeps lines of one name in their order', () => {
  const rows = alignHeaders([line('A', '1'), line('A', '2')], [line('A', '1')]);

  expect(rows.map(({ candidate }) => candidate)).toEqual(['A: 1', null]);
});
