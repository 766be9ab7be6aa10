import { expect, test } from 'vitest';
import { markWords } from './marks';

const mark = (kind: string, side: string, label: string, actor = '') =>
  markWords({ at: '2026-11-22T09:00:00Z', kind, side, label, actor });

test('marks in words', () => {
  expect(mark('deployment', 'candidate', '2.1', 'ci')).toBe('candidate 2.1 deployed, told by ci');
  expect(mark('version-seen', 'primary', '1.7')).toBe('primary 1.7 first seen in answers');
  expect(mark('schema-migration', 'database', '0042', 'ci')).toBe(
    'migration 0042 of the shared database, told by ci',
  );
  expect(mark('another', '', 'x')).toBe('another x');
});
