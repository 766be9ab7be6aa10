import type { Endpoint } from '../api/endpoints';

/** What the figure of samples still needed means for this endpoint. */
export function needed({ moreSamplesNeeded, openGroups, verdict }: Endpoint): string {
  if (openGroups > 0) return 'decide on the open groups first';
  if (moreSamplesNeeded > 0) return 'clean ones, for a bound of 99 %';
  return verdict === 'ready' ? 'the bound is at least 99 %' : '';
}
