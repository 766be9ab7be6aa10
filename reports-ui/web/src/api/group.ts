import { queryOptions } from '@tanstack/react-query';
import type { Group } from './groups';
import { getJson } from './http';
import { type Id, segment } from './id';

/** What one exchange showed at the group's place. */
export interface Sample {
  exchangeId: Id;
  receivedAt: string;
  verdict: string;
  /** where exactly it stands in this exchange; empty where that is not known */
  location: string;
  /** null where that side has nothing at the place */
  primary: string | null;
  candidate: string | null;
}

/** What one instance has to do with a group, within the version pairs that show it. */
export interface InstanceShare {
  side: 'primary' | 'candidate';
  /** as the records name it, such as `rewrite:8000 (10.0.0.7)` */
  instance: string;
  /** compared exchanges of the endpoint that it answered */
  compared: number;
  /** those of them that show the group */
  mismatches: number;
}

/** One thing that was decided or said about a group. */
export interface StateChange {
  at: string;
  actor: string;
  /** `group-state`, or what else was done: `group-comment`, `group-merged` and so on */
  what: string;
  from: string;
  to: string;
  reason: string | null;
}

export interface GroupDetail extends Group {
  /** what all its differences have in common, in words */
  why: string;
  /** the most telling first on each side */
  instances: InstanceShare[];
  /** the one instance that shows the group, where others would rarely have been spared by chance */
  onlyOn: InstanceShare | null;
  samples: Sample[];
  history: StateChange[];
}

export function groupQuery(id: Id) {
  return queryOptions({
    queryKey: ['evidence', 'group', String(id)],
    queryFn: ({ signal }) => getJson<GroupDetail>(`/api/groups/${segment(id)}`, signal),
  });
}
