import type { Difference } from '../api/exchange';
import { isUnjudged, standingWords } from '../words/standings';
import type { Saying } from '../words/verdicts';

/** How one difference was judged, and why. */
export function judgement({ rule, standing }: Difference): { saying: Saying; because: string } {
  if (rule !== null) return { saying: { words: 'excused', tone: 'good', sign: '≈' }, because: `by ${rule}` };
  const because = standingWords(standing);
  return isUnjudged(standing)
    ? { saying: { words: 'not comparable', tone: 'unsure', sign: '∅' }, because }
    : { saying: { words: 'mismatch', tone: 'bad', sign: '≠' }, because };
}
