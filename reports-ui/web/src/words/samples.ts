import type { BoundSample } from '../api/samples';
import { count } from './numbers';
import { bound } from './parity';

/** What a sample shows, and what it lacks: `≥ 97.51 %, 14 more for 99 %`. */
export function sampleWords({ judged, parityLowerBound, moreSamplesNeeded }: BoundSample): string {
  const lacks =
    moreSamplesNeeded === null
      ? '99 % is out of reach'
      : moreSamplesNeeded > 0
        ? `${count(moreSamplesNeeded)} more for 99 %`
        : '';
  return [judged === 0 ? '' : bound(parityLowerBound), lacks].filter((words) => words !== '').join(', ');
}

/** How many compared exchanges are no samples: they repeat what the same client asked before. */
export function repeatWords(judged: number, samples: number): string {
  const repeats = Math.max(0, judged - samples);
  return repeats === 0 ? '' : `${count(repeats)} are repeats and prove nothing`;
}
