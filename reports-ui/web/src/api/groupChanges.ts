import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GroupDetail } from './group';
import { postJson } from './http';
import { type Id, segment } from './id';

/** What can be changed about a group besides its state, as the last segment of its address. */
export type GroupChange = 'assignee' | 'link' | 'comments' | 'merge' | 'unmerge' | 'split';

/** Changes something about a group; all figures are asked for again, since a merge changes some at once. */
export function useChangeGroup(id: Id, change: GroupChange) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ actor, body }: { actor: string; body: object }) =>
      postJson<GroupDetail>(`/api/groups/${segment(id)}/${change}`, actor, body),
    onSettled: () => client.invalidateQueries(),
  });
}
