import { queryOptions } from '@tanstack/react-query';
import type { Group } from './groups';
import { getJson } from './http';
import type { Id } from './id';

/** A version of the candidate that answered. */
export interface SeenVersion {
  /** empty where nothing says it */
  version: string;
  compared: number;
  firstSeen: string;
  lastSeen: string;
}

/** What one version showed of an endpoint. */
export interface VersionFigures {
  compared: number;
  mismatched: number;
  parity: number | null;
  parityLowerBound: number | null;
}

/** One endpoint by one version beside another. */
export interface VersionChange {
  id: Id;
  endpoint: string;
  before: VersionFigures | null;
  after: VersionFigures | null;
  newGroups: Group[];
  goneGroups: Group[];
}

/** The one that answered last first. */
export function versionsQuery() {
  return queryOptions({
    queryKey: ['evidence', 'versions'],
    queryFn: ({ signal }) => getJson<SeenVersion[]>('/api/versions', signal),
  });
}

export function compareVersionsQuery(before: string, after: string) {
  const pair = new URLSearchParams({ before, after });
  return queryOptions({
    queryKey: ['evidence', 'versions', before, after],
    queryFn: ({ signal }) => getJson<VersionChange[]>(`/api/versions/compare?${pair}`, signal),
  });
}
