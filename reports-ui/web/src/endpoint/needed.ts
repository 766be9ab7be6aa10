import type { Endpoint } from '../api/endpoints';

/** What the figure of samples still needed means for this endpoint. */
export function needed({ moreSamplesNeeded, openGroups, replayed, verdict }: Endpoint): string {
  if (openGroups + replayed.openGroups > 0) return 'decide on the open groups first';
  if (moreSamplesNeeded === null) return 'no traffic could show 99 %';
  if (moreSamplesNeeded > 0) return 'clean ones of 2xx and 3xx, for a bound of 99 %';
  return verdict === 'ready' ? 'the bound is at least 99 %' : '';
}
