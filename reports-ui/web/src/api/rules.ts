import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson } from './http';
import { type Id, segment } from './id';

/** An accepted equivalence. */
export interface Rule {
  id: Id;
  /** the pack that it is a part of */
  partOf: Id | null;
  source: 'built-in' | 'file' | 'store';
  /** the rule as the policy file spells it */
  document: object | string | null;
  reason: string | null;
  owner: string | null;
  expires: string | null;
  createdBy: string | null;
  createdAt: string | null;
  state: 'in-force' | 'expired' | 'ended';
  ended: { by: string; at: string; reason: string } | null;
  /** exchanges in which it excused something, in the present evidence */
  hits: number;
  lastHit: string | null;
}

export function rulesQuery() {
  return queryOptions({
    queryKey: ['evidence', 'rules'],
    queryFn: ({ signal }) => getJson<Rule[]>('/api/rules', signal),
  });
}

/** Adds a rule to the store; what is judged from now on is judged under it. */
export function useAddRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ document, actor }: { document: object; actor: string }) =>
      postJson<Rule>('/api/rules', actor, document),
    onSettled: () => client.invalidateQueries(),
  });
}

/** Ends a rule of the store; all figures are asked for again, since what it excused counts again at once. */
export function useEndRule(id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reason, actor }: { reason: string; actor: string }) =>
      postJson<Rule>(`/api/rules/${segment(id)}/end`, actor, { reason }),
    onSettled: () => client.invalidateQueries(),
  });
}
