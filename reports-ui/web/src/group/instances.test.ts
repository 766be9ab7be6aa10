import { expect, test } from 'vitest';
import type { InstanceShare } from '../api/group';
import { onlyOnWords, severalInstances } from './instances';

const share = (side: InstanceShare['side'], instance: string, mismatches: number): InstanceShare => ({
  side,
  instance,
  compared: 1200,
  mismatches,
});
const old = share('primary', 'old:8000', 7);
const ill = share('candidate', 'new-1:8000', 7);
const well = share('candidate', 'new-2:8000', 0);

test('a group of one instance is said to be one, with what that rests on', () => {
  const words = onlyOnWords({ count: 7, instances: [ill, well, old], onlyOn: ill });

  expect(words?.before).toBe('Seen only on one instance of the candidate,');
  expect(words?.after).toBe(
    ': it answered all 7 exchanges that show it, and 1,200 of 2,400 that were compared.',
  );
});

test('a group that is nobody in particular has no such words', () => {
  expect(onlyOnWords({ count: 7, instances: [ill, old], onlyOn: null })).toBeNull();
});

test('instances are listed where a side has several, the primary first', () => {
  expect(severalInstances([ill, well, old])).toEqual([old, ill, well]);
  expect(severalInstances([ill, old])).toEqual([]);
  expect(severalInstances([])).toEqual([]);
});
