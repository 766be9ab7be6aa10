import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GroupDetail } from './group';
import type { GroupState } from './groups';
import { postJson } from './http';
import { type Id, segment } from './id';

/** A person's decision about a group. */
export interface Decision {
  state: Exclude<GroupState, 'regressed'>;
  reason: string;
  actor: string;
}

/** Records a decision; all figures are asked for again, since parity changes at once. */
export function useDecideGroup(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ state, reason, actor }: Decision) =>
      postJson<GroupDetail>(`/api/groups/${segment(id)}/state`, actor, { state, reason }),
    onSettled: () => client.invalidateQueries(),
  });
}
