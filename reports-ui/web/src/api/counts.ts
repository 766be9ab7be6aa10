/** How the judged exchanges ended; the five are disjoint and add up to `compared`. */
export interface Outcomes {
  matched: number;
  matchedByRule: number;
  mismatched: number;
  candidateFailed: number;
  notComparable: number;
}

/** The terms of the ledger; `seen` is the sum of the others. */
export interface LedgerTerms {
  seen: number;
  compared: number;
  /** by reason */
  notMirrored: Record<string, number>;
  /** by stage */
  lost: Record<string, number>;
  deadLettered: number;
  inFlight: number;
  /** more may have been seen: a proxy ended without having told its last counters */
  seenIsLowerBound: boolean;
}

/** Copies whose evidence counts under another endpoint than the ledger, because a pattern singled them out later. */
export interface ToldApart {
  /** arrived under this endpoint's name */
  toOthers: number;
  /** count under this endpoint */
  fromOthers: number;
}
