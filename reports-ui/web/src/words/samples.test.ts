import { expect, test } from 'vitest';
import { repeatWords, sampleWords } from './samples';

const SAMPLE = { judged: 14, failures: 0, parityLowerBound: 0.81, moreSamplesNeeded: 328 };

test('a sample says what it shows and what it lacks', () => {
  expect(sampleWords(SAMPLE)).toBe('≥ 81.00 %, 328 more for 99 %');
  expect(sampleWords({ ...SAMPLE, judged: 400, parityLowerBound: 0.991, moreSamplesNeeded: 0 })).toBe(
    '≥ 99.10 %',
  );
});

test('an empty sample claims no bound', () => {
  expect(sampleWords({ judged: 0, failures: 0, parityLowerBound: null, moreSamplesNeeded: 342 })).toBe(
    '342 more for 99 %',
  );
});

test('a sample that no traffic could mend says so', () => {
  expect(sampleWords({ ...SAMPLE, failures: 13, moreSamplesNeeded: null })).toContain('out of reach');
});

test('repeats are named where there are some', () => {
  expect(repeatWords(4032, 14)).toBe('4,018 are repeats and prove nothing');
  expect(repeatWords(14, 14)).toBe('');
});
