import type { Outcomes } from './counts';

/** What a bound is made of: repeats that matched are in the counts, and no samples. */
export interface BoundSample {
  judged: number;
  /** of them, and groups that were accepted */
  failures: number;
  parityLowerBound: number | null;
  /** null where no traffic could show it */
  moreSamplesNeeded: number | null;
}

/** The samples by what the primary answered. */
export interface Samples {
  /** 2xx and 3xx */
  successes: BoundSample;
  errors: BoundSample;
}

/** What `understudy replay` showed; in no figure beside it. */
export interface Replayed extends Outcomes {
  compared: number;
  parity: number | null;
  parityLowerBound: number | null;
  samples: Samples;
  /** open groups that replays alone have shown */
  openGroups: number;
}
