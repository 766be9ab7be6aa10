import { queryOptions } from '@tanstack/react-query';
import type { Outcomes } from './counts';
import type { Endpoint } from './endpoints';
import type { Group } from './groups';
import { getJson } from './http';
import { type Id, segment } from './id';

/** Five minutes of one endpoint. */
export interface Bucket extends Outcomes {
  /** start of the bucket, ISO 8601 */
  at: string;
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

/** One endpoint with all that explains its figures. */
export interface EndpointDetail extends Endpoint {
  groups: Group[];
  /** oldest first */
  buckets: Bucket[];
  versions: VersionPair[];
  recent: RecentExchange[];
}

export function endpointQuery(id: Id) {
  return queryOptions({
    queryKey: ['evidence', 'endpoint', String(id)],
    queryFn: ({ signal }) => getJson<EndpointDetail>(`/api/endpoints/${segment(id)}`, signal),
  });
}
