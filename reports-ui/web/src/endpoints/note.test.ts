import { expect, test } from 'vitest';
import type { Endpoint } from '../api/endpoints';
import { verdictNote } from './note';

const UNKNOWN = {
  verdict: 'unknown',
  openGroups: 0,
  compared: 0,
  seen: 0,
  notMirrored: {},
  candidateFailed: 0,
  moreSamplesNeeded: 342,
  replayed: { openGroups: 0 },
} as unknown as Endpoint;
const note = (known: Partial<Endpoint>) => verdictNote({ ...UNKNOWN, ...known });

test('a ready endpoint needs no note', () => {
  expect(note({ verdict: 'ready' })).toBe('');
});

test('says what stands in the way, the first thing to do first', () => {
  expect(note({ verdict: 'not-ready', compared: 9, openGroups: 2 })).toBe('2 open groups');
  expect(note({ replayed: { openGroups: 1 } as Endpoint['replayed'] })).toBe('1 open group');
  expect(note({ compared: 9, moreSamplesNeeded: 1333 })).toBe('needs 1,333 more');
  expect(note({ verdict: 'not-ready', compared: 400, candidateFailed: 3, moreSamplesNeeded: 0 })).toBe(
    'candidate failed',
  );
});

test('says why nothing was compared', () => {
  expect(note({})).toBe('never seen');
  expect(note({ seen: 5, notMirrored: { 'auth-path': 1, 'unsafe-method': 4 } })).toBe('unsafe method');
});
