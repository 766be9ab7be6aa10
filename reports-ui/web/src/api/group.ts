import { queryOptions } from '@tanstack/react-query';
import type { Group, GroupState } from './groups';
import { getJson } from './http';
import { type Id, segment } from './id';

/** What one exchange showed at the group's place. */
export interface Sample {
  exchangeId: Id;
  receivedAt: string;
  verdict: string;
  /** null where that side has nothing at the place */
  primary: string | null;
  candidate: string | null;
}

/** One decision about a group. */
export interface StateChange {
  at: string;
  actor: string;
  from: GroupState;
  to: GroupState;
  reason: string | null;
}

export interface GroupDetail extends Group {
  samples: Sample[];
  history: StateChange[];
}

export function groupQuery(id: Id) {
  return queryOptions({
    queryKey: ['evidence', 'group', String(id)],
    queryFn: ({ signal }) => getJson<GroupDetail>(`/api/groups/${segment(id)}`, signal),
  });
}
