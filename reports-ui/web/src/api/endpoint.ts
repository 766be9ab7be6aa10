import { queryOptions } from '@tanstack/react-query';
import type { Outcomes } from './counts';
import type { Endpoint } from './endpoints';
import type { Group } from './groups';
import { getJson } from './http';
import { type Id, segment } from './id';

/** A span of one endpoint's time: five minutes, an hour or a day, the older the longer. */
export interface Bucket extends Outcomes {
  /** start of the bucket, ISO 8601 */
  at: string;
  /** how long it lasts */
  seconds: number;
}

/** What was compared between one build of the primary and one of the candidate. */
export interface VersionPair {
  primary: string;
  candidate: string;
  compared: number;
  mismatched: number;
  firstSeen: string;
  lastSeen: string;
}

/** An exchange that was kept as a sample. */
export interface RecentExchange {
  id: Id;
  receivedAt: string;
  verdict: string;
}

/** Milliseconds; null where there was no answer. */
export interface LatencyOfSide {
  answers: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
}

/** Both sides beside each other. */
export interface LatencyOfSides {
  primary: LatencyOfSide;
  candidate: LatencyOfSide;
  /** the candidate's over the primary's; null where either did not answer */
  ratio: { p50: number; p95: number; p99: number } | null;
}

/** Which circumstances an endpoint was seen in. */
export interface Coverage {
  /** exchanges by the primary's status: `2xx` and so on, `none` where it did not answer */
  statusClasses: Record<string, number>;
  /** the most frequent first */
  parameterSets: { names: string[]; count: number }[];
  /** in UTC, from 0 for Monday midnight */
  hours: number[];
  hoursOfWeek: number;
  authenticated: number;
  anonymous: number;
}

/** One endpoint with all that explains its figures. */
export interface EndpointDetail extends Endpoint {
  groups: Group[];
  /** oldest first */
  buckets: Bucket[];
  versions: VersionPair[];
  recent: RecentExchange[];
  latency: { firstByte: LatencyOfSides; whole: LatencyOfSides };
  coverage: Coverage;
}

export function endpointQuery(id: Id) {
  return queryOptions({
    queryKey: ['evidence', 'endpoint', String(id)],
    queryFn: ({ signal }) => getJson<EndpointDetail>(`/api/endpoints/${segment(id)}`, signal),
  });
}
