/** One line of a side-by-side view; null where a side has nothing to set against the other's line. */
export interface Row {
  /** where the line stands: a JSON pointer, a header's name in lower case, or `line/12` */
  location: string;
  depth: number;
  primary: string | null;
  candidate: string | null;
  /** whether it only ends what an earlier line of the same place began */
  closes?: true;
  /** the array to which only the candidate has this element: below it, `location` counts by the candidate's indexes */
  addedTo?: string;
  /** of the first line of an element that stands elsewhere among the others: its index on both sides */
  moved?: [primary: number, candidate: number];
  /** whether it is not known what belongs beside it */
  unpaired?: true;
}

/** Whether both sides have the same line. */
export function isSame({ primary, candidate }: Row): boolean {
  return primary === candidate;
}
