import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Change } from './changes';
import type { Group } from './groups';
import { getJson, postJson } from './http';
import { type Id, segment } from './id';

/** One order to judge anew. */
export interface Rejudging {
  id: Id;
  state: 'building' | 'accepted' | 'done' | 'refused';
  orderedBy: string;
  orderedAt: string;
  reason: string;
  since: string;
  /** where the topic has lost something of what was asked for: the moment from which it holds all */
  heldSince: string | null;
  /** null while it cannot be accepted yet */
  caughtUpAt: string | null;
  /** records that are shown and not judged anew yet */
  behind: number;
  decidedBy: string;
  decidedAt: string | null;
}

/** What a generation of the evidence says of an endpoint. */
export interface Figures {
  compared: number;
  mismatched: number;
  parity: number | null;
}

export interface EndpointChange {
  id: Id;
  endpoint: string;
  before: Figures | null;
  after: Figures | null;
  newGroups: Group[];
  goneGroups: Group[];
}

export interface RejudgingDetail extends Rejudging {
  endpoints: EndpointChange[];
}

/** What the figures that are shown were judged under. */
export interface Judged {
  countedSince: string | null;
  /** verdicts from then on are those of the present rules; null: all are */
  exactSince: string | null;
  changes: Change[];
}

export interface Rejudgings {
  history: Judged;
  orders: Rejudging[];
}

/** How often an order that is under way is looked at: it moves without changing what is shown. */
const PACE_MILLIS = 1_000;

export function isUnderWay({ state }: Pick<Rejudging, 'state'>): boolean {
  return state === 'building' || state === 'accepted';
}

export function rejudgingsQuery() {
  return queryOptions({
    queryKey: ['evidence', 'rejudge'],
    queryFn: ({ signal }) => getJson<Rejudgings>('/api/rejudge', signal),
    refetchInterval: ({ state }) => (state.data?.orders.some(isUnderWay) ? PACE_MILLIS : false),
  });
}

export function rejudgingQuery(id: Id) {
  return queryOptions({
    queryKey: ['evidence', 'rejudge', String(id)],
    queryFn: ({ signal }) => getJson<RejudgingDetail>(`/api/rejudge/${segment(id)}`, signal),
    refetchInterval: PACE_MILLIS,
  });
}

/** Orders, or decides about an order: `''`, `/7/accept`, `/7/refuse`. */
export function useRejudge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, actor, body }: { path: string; actor: string; body: object }) =>
      postJson<RejudgingDetail>(`/api/rejudge${path}`, actor, body),
    onSettled: () => client.invalidateQueries(),
  });
}
