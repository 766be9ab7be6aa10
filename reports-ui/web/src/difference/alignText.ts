import { alignedPairs } from './pairs';
import type { Row } from './row';

/** Sets two texts side by side, line by line; a line is counted as the primary counts it. */
export function alignText(primary: string, candidate: string): Row[] {
  const left = lines(primary);
  const right = lines(candidate);
  let line = 0;
  return alignedPairs(left, right).map(([p, c]) => {
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
  return text === '' ? [] : text.split(/\r?\n/);
}
