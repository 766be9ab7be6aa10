import type { Id } from './id';

/** Where a mismatch group stands. */
export type GroupState = 'open' | 'accepted' | 'primary-wrong' | 'fixed' | 'regressed';

/** All differences of an endpoint that have one cause. */
export interface Group {
  id: Id;
  endpointId: Id;
  endpoint: string;
  /** such as `json-value` */
  kind: string;
  /** normalised: a JSON pointer or a header's name */
  location: string;
  /** such as `200/404` */
  statusPair: string;
  /** such as `number/string` */
  shapes: string;
  /** exchanges that show it and that no rule excused */
  count: number;
  /** exchanges of replays that show it, in no other count; with a count of 0, nobody else has seen it */
  replayed: number;
  /** null where no exchange that still counts shows it */
  firstSeen: string | null;
  lastSeen: string | null;
  state: GroupState;
  /** null or empty until someone decided */
  stateActor: string | null;
  stateAt: string | null;
  stateReason: string | null;
  /** fixed: the candidate's version that has the fix; regressed: in which it came back; else empty */
  stateVersion: string;
  /** empty where it is nobody's */
  assignee: string;
  /** empty, or http or https */
  link: string;
  /** the group that stands for it; counts and state are that one's */
  mergedInto: Id | null;
  /** the groups that it stands for besides itself */
  merged: Id[];
}
