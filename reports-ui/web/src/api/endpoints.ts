import { queryOptions } from '@tanstack/react-query';
import type { Outcomes, ToldApart } from './counts';
import { getJson } from './http';
import type { Id } from './id';
import type { Replayed, Samples } from './samples';

/** Whether the evidence allows a cutover of an endpoint. */
export type EndpointVerdict = 'ready' | 'not-ready' | 'unknown';

/** What is known of one endpoint. */
export interface Endpoint extends Outcomes {
  id: Id;
  /** method and template, such as `GET /api/v1/orders/{id}` */
  endpoint: string;
  method: string;
  template: string;
  /** what was told apart counts where its copies do */
  seen: number;
  toldApart: ToldApart;
  compared: number;
  /** by reason */
  notMirrored: Record<string, number>;
  /** 0 to 1; null while nothing can be said */
  parity: number | null;
  parityLowerBound: number | null;
  /** of the primary's successes; null where no traffic could show it */
  moreSamplesNeeded: number | null;
  samples: Samples;
  /** in no other figure */
  replayed: Replayed;
  verdict: EndpointVerdict;
  openGroups: number;
  /** exchanges in which the candidate could not answer for want of a write */
  refusedWrites: number;
  /** ISO 8601; null when it was never seen */
  lastSeen: string | null;
}

/** All endpoints, also those that were only seen. */
export function endpointsQuery() {
  return queryOptions({
    queryKey: ['evidence', 'endpoints'],
    queryFn: ({ signal }) => getJson<Endpoint[]>('/api/endpoints', signal),
  });
}
