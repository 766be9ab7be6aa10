import type { GroupDetail, InstanceShare } from '../api/group';
import { count, counted } from '../words/numbers';

type Known = Pick<GroupDetail, 'count' | 'instances' | 'onlyOn'>;

/** Why a group is thought to be the matter of one instance, around its name; null where it is not. */
export function onlyOnWords({
  count: all,
  instances,
  onlyOn,
}: Known): { before: string; after: string } | null {
  if (onlyOn === null) return null;
  const compared = instances
    .filter(({ side }) => side === onlyOn.side)
    .reduce((sum, share) => sum + share.compared, 0);
  const exchanges = counted(all, 'exchange that shows', 'exchanges that show');
  return {
    before: `Seen only on one instance of the ${onlyOn.side},`,
    after: `: it answered all ${exchanges} it, and ${count(onlyOn.compared)} of ${count(compared)} that were compared.`,
  };
}

/** Both sides' instances, where either has several; none where there is nothing to tell apart. */
export function severalInstances(instances: InstanceShare[]): InstanceShare[] {
  const sides = (['primary', 'candidate'] as const).map((side) =>
    instances.filter((each) => each.side === side),
  );
  return sides.some((side) => side.length > 1) ? sides.flat() : [];
}
