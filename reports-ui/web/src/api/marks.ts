import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';

/** Something that happened and may be the cause of what the figures show from then on. */
export interface Mark {
  at: string;
  kind: string;
  /** empty where it is of neither */
  side: string;
  /** the version, or what was changed */
  label: string;
  /** empty where answers say it */
  actor: string;
}

/** Oldest first. */
export function marksQuery() {
  return queryOptions({
    queryKey: ['evidence', 'marks'],
    queryFn: ({ signal }) => getJson<Mark[]>('/api/marks', signal),
  });
}
