import type { Difference } from '../api/exchange';
import { isUnjudged, standingWords } from '../words/standings';
import type { Saying } from '../words/verdicts';

/** The rule that made a match of it, and why it was accepted. */
const named = (rule: string, reason: string | null | undefined) =>
  !reason ? `by ${rule}` : `by ${rule}: ${reason}`;

/** How one difference was judged, and why. */
export function judgement({ rule, ruleReason, standing }: Difference): { saying: Saying; because: string } {
  if (rule !== null)
    return { saying: { words: 'excused', tone: 'good', sign: '≈' }, because: named(rule, ruleReason) };
  const because = standingWords(standing);
  return isUnjudged(standing)
    ? { saying: { words: 'not comparable', tone: 'unsure', sign: '∅' }, because }
    : { saying: { words: 'mismatch', tone: 'bad', sign: '≠' }, because };
}
