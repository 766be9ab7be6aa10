import type { VersionChange } from '../api/versions';
import { counted } from '../words/numbers';

/** Endpoints with a new group first, then those with one that is gone. */
export function newFirst(endpoints: VersionChange[]): VersionChange[] {
  const rank = ({ newGroups, goneGroups }: VersionChange) =>
    newGroups.length > 0 ? 0 : goneGroups.length > 0 ? 1 : 2;
  return [...endpoints].sort((a, b) => rank(a) - rank(b));
}

/** How much it says that a group was not seen: it may just not have been met. */
export function goneWords({ goneGroups, after }: Pick<VersionChange, 'goneGroups' | 'after'>): string {
  if (goneGroups.length === 0) return '';
  return after === null ? 'which was not compared here' : `in ${counted(after.compared, 'exchange')}`;
}
