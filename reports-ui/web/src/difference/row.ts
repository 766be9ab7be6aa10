/** One line of a side-by-side view; null where a side has nothing to set against the other's line. */
export interface Row {
  /** where the line stands: a JSON pointer, a header's name in lower case, or `line/12` */
  location: string;
  depth: number;
  primary: string | null;
  candidate: string | null;
}

/** Whether both sides have the same line. */
export function isSame({ primary, candidate }: Row): boolean {
  return primary === candidate;
}
