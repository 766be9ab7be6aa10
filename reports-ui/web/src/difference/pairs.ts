/** Indexes that belong together; null where one side has nothing. */
export type Pair = [primary: number | null, candidate: number | null];

/** Above this many comparisons the middle is paired by position: a page must answer, however odd the bodies. */
const WORK_LIMIT = 2_000_000;

/**
 * Aligns two lists by their longest common subsequence. What lies between equal items is paired by position where there is
 * as much on both sides; else each stands alone.
 */
export function alignedPairs(primary: string[], candidate: string[]): Pair[] {
  const head = commonHead(primary, candidate);
  const tail = commonTail(primary, candidate, head);
  const middle = middlePairs(
    primary.slice(head, primary.length - tail),
    candidate.slice(head, candidate.length - tail),
  );
  return [
    ...range(head).map((i): Pair => [i, i]),
    ...middle.map(([p, c]): Pair => [p === null ? null : p + head, c === null ? null : c + head]),
    ...range(tail).map((i): Pair => [primary.length - tail + i, candidate.length - tail + i]),
  ];
}

/** Pairs by position; what is left over stands alone. */
export function pairsByPosition(primary: number, candidate: number): Pair[] {
  return range(Math.max(primary, candidate)).map((i) => [i < primary ? i : null, i < candidate ? i : null]);
}

function between(primary: number, candidate: number): Pair[] {
  if (primary === candidate) return pairsByPosition(primary, candidate);
  return [...range(primary).map((i): Pair => [i, null]), ...range(candidate).map((j): Pair => [null, j])];
}

function middlePairs(primary: string[], candidate: string[]): Pair[] {
  if (primary.length * candidate.length > WORK_LIMIT) return between(primary.length, candidate.length);
  const pairs: Pair[] = [];
  let from: [number, number] = [0, 0];
  for (const [p, c] of [...common(primary, candidate), [primary.length, candidate.length] as const]) {
    const [p0, c0] = from;
    for (const [i, j] of between(p - p0, c - c0)) {
      pairs.push([i === null ? null : i + p0, j === null ? null : j + c0]);
    }
    if (p < primary.length) pairs.push([p, c]);
    from = [p + 1, c + 1];
  }
  return pairs;
}

/** The longest common subsequence, as pairs of indexes in order. */
function common(a: string[], b: string[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

function commonHead(a: string[], b: string[]): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a[n] === b[n]) n++;
  return n;
}

function commonTail(a: string[], b: string[], head: number): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) - head && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
