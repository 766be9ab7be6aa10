import type { Endpoint } from '../api/endpoints';
import { count, counted } from '../words/numbers';
import { spoken } from '../words/spoken';
import { largestFirst } from '../words/totals';

/** What stands between an endpoint and `ready`, in a few words. */
export function verdictNote(endpoint: Endpoint): string {
  const { verdict, openGroups, compared, seen, notMirrored, candidateFailed, moreSamplesNeeded } = endpoint;
  if (verdict === 'ready') return '';
  const open = openGroups + endpoint.replayed.openGroups;
  if (open > 0) return counted(open, 'open group');
  if (compared === 0) {
    const reason = largestFirst(notMirrored)[0]?.[0];
    if (reason !== undefined) return spoken(reason);
    return seen === 0 ? 'never seen' : 'nothing compared';
  }
  if (moreSamplesNeeded !== null && moreSamplesNeeded > 0) return `needs ${count(moreSamplesNeeded)} more`;
  return candidateFailed > 0 ? 'candidate failed' : '';
}
