import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';
import { type Id, segment } from './id';

export interface HeaderLine {
  name: string;
  value: string;
}

/** What is kept of one message body. */
export interface Body {
  wireLength: number;
  /** -1 where it is not known */
  decodedLength: number;
  kept: 'whole' | 'prefix' | 'nothing';
  /** why nothing is kept; null or empty where something is */
  why?: string | null;
  text?: string | null;
  base64?: string | null;
}

/** One side's answer, or why there is none. */
export interface Leg {
  outcome: 'answered' | 'unanswered' | 'not-asked';
  reason?: string | null;
  instance?: string | null;
  version?: string | null;
  startedAt?: string | null;
  timeToFirstByteMillis?: number | null;
  durationMillis?: number | null;
  status?: number | null;
  reasonPhrase?: string | null;
  headers?: HeaderLine[] | null;
  trailers?: HeaderLine[] | null;
  body?: Body | null;
}

/** One place where the two answers differ. */
export interface Difference {
  kind: string;
  location: string;
  /** the location by the keys of elements, such as `/items/[id=7]/price`; null where none was used */
  matchedBy?: string | null;
  primary: string | null;
  candidate: string | null;
  /** the rule that excused it; null where none did */
  rule: string | null;
  /** why that is right; null where the rule is no more */
  ruleReason?: string | null;
  standing: string;
  groupId: Id | null;
}

/** Neighbours on both sides: the first index of the primary's, of the candidate's, and how many. */
export type PairedRun = [primary: number, candidate: number, length: number];

/** An array whose elements were not compared index by index; an element of no run has no partner. */
export interface PairedArray {
  /** its place, by the primary's indexes */
  at: string;
  kept: PairedRun[];
  /** of those that stand elsewhere among the others */
  moved: PairedRun[];
}

/** Which elements of arrays were compared with each other. */
export interface Pairings {
  arrays: PairedArray[];
  /** whether there are other arrays of which nothing is known */
  more: boolean;
}

/** One request with what each side answered, and its verdict. */
export interface Exchange {
  id: Id;
  receivedAt: string;
  endpointId: Id;
  endpoint: string;
  route: string;
  servedBy: string;
  origin: { proxy: string; epoch: number; replay: boolean };
  client: string;
  /** the client had asked the same before on that day */
  repeat: boolean;
  mapping: { primaryPrefix: string; candidatePrefix: string };
  verdict: string;
  reason: string | null;
  differences: Difference[];
  /** how many were found beyond those that are listed */
  unlisted: number;
  pairings: Pairings;
  request: {
    method: string;
    target: string;
    version: string;
    headers: HeaderLine[];
    body: Body;
  };
  legs: { p1: Leg; c1: Leg; c2: Leg; p2: Leg };
}

/** Kept apart from the figures: what was captured never changes, and can be large. */
export function exchangeQuery(id: Id) {
  return queryOptions({
    queryKey: ['exchange', String(id)],
    queryFn: ({ signal }) => getJson<Exchange>(`/api/exchanges/${segment(id)}`, signal),
  });
}
