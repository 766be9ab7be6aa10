import type { Pairings } from '../api/exchange';
import { alignedPairs, type Pair } from './pairs';
import type { Row } from './row';
import { asTold } from './whoIsWho';

/**
 * Sets two texts side by side, line by line, as the verdict paired them; where it did not, by what is the same. A line is
 * counted as the primary counts it.
 */
export function alignText(primary: string, candidate: string, { arrays }: Pairings): Row[] {
  const left = lines(primary);
  const right = lines(candidate);
  const told = arrays.find(({ at }) => at === 'body');
  const pairs: Pair[] =
    told === undefined
      ? alignedPairs(left, right)
      : asTold(told, left.length, right.length).map((one) => [one.primary, one.candidate]);
  let line = 0;
  return pairs.map(([p, c]) => {
    if (p !== null) line = p + 1;
    return {
      location: `line/${line}`,
      depth: 0,
      primary: p === null ? null : (left[p] ?? null),
      candidate: c === null ? null : (right[c] ?? null),
    };
  });
}

function lines(text: string): string[] {
  const found = text.split(/\r\n|\r|\n/);
  if (found.at(-1) === '') found.pop(); // an end of line begins no other
  return found;
}
