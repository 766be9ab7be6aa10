import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';

/** One entry of the audit: who changed what. */
export interface Change {
  at: string;
  actor: string;
  what: string;
  subject: string;
  from: string | null;
  to: string | null;
  reason: string | null;
}

/** Newest first. */
export function changesQuery() {
  return queryOptions({
    queryKey: ['evidence', 'changes'],
    queryFn: ({ signal }) => getJson<Change[]>('/api/changes', signal),
  });
}
