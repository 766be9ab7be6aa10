import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';
import { type Id, segment } from './id';

export interface Caller {
  /** keyed hash of an identity; empty where requests had none, `{others}` for the rest */
  client: string;
  /** the family of its user agents */
  agent: string;
  count: number;
  firstSeen: string;
  lastSeen: string;
}

export interface Callers {
  callers: Caller[];
  /** endpoints of history that count under this one */
  countedHere: string[];
}

export function callersQuery(id: Id) {
  return queryOptions({
    queryKey: ['evidence', 'callers', String(id)],
    queryFn: ({ signal }) => getJson<Callers>(`/api/endpoints/${segment(id)}/callers`, signal),
  });
}
