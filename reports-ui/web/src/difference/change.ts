/** Where two lines differ: what is before and after the change is the same on both sides. */
export interface Change {
  before: string;
  primary: string;
  candidate: string;
  after: string;
}

/** Finds the part in which two lines differ, whole characters only. */
export function changeOf(primary: string, candidate: string): Change {
  const a = [...primary];
  const b = [...candidate];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  return {
    before: a.slice(0, head).join(''),
    primary: a.slice(head, a.length - tail).join(''),
    candidate: b.slice(head, b.length - tail).join(''),
    after: a.slice(a.length - tail).join(''),
  };
}
