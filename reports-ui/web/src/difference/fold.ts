import { isSame, type Row } from './row';

/** Equal lines that are not shown until someone asks. */
export interface Fold {
  folded: Row[];
}

/** How many equal lines stay visible around a difference. */
const CONTEXT = 3;

/** Folds what is equal on both sides and far from any difference; a fold that would hide little stays open. */
export function fold(rows: Row[], isPlain: (row: Row) => boolean = isSame): (Row | Fold)[] {
  const near = nearDifference(rows, isPlain);
  const folded: (Row | Fold)[] = [];
  for (let i = 0; i < rows.length; ) {
    const end = endOfRun(near, i);
    const run = rows.slice(i, end);
    if (near[i] === true || run.length <= CONTEXT) folded.push(...run);
    else folded.push({ folded: run });
    i = end;
  }
  return folded;
}

function nearDifference(rows: Row[], isPlain: (row: Row) => boolean): boolean[] {
  const near = new Array<boolean>(rows.length).fill(false);
  rows.forEach((row, i) => {
    if (!isPlain(row)) near.fill(true, Math.max(0, i - CONTEXT), i + CONTEXT + 1);
  });
  return near;
}

function endOfRun(near: boolean[], start: number): number {
  let end = start + 1;
  while (end < near.length && near[end] === near[start]) end++;
  return end;
}
