import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson } from './http';
import { type Id, segment } from './id';

/** A place where the primary disagrees with itself, and the rule that would say so. */
export interface Proposal {
  id: Id;
  endpointId: Id;
  endpoint: string;
  location: string;
  groups: Id[];
  /** exchanges in which the primary was asked again about this place */
  rechecks: number;
  disagreed: number;
  moved: number;
  document: object;
  backtest: Backtest;
  refusedBefore: boolean;
}

/** What the rule would have done. */
export interface Backtest {
  groups: number;
  exchanges: number;
  closed: number;
  showOthers: number;
  samples: number;
  samplesClosed: number;
}

export function proposalsQuery() {
  return queryOptions({
    queryKey: ['evidence', 'proposals'],
    queryFn: ({ signal }) => getJson<Proposal[]>('/api/proposals', signal),
  });
}

export function useAnswerProposal(id: Id, answer: 'accept' | 'refuse') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ actor, body }: { actor: string; body: object }) =>
      postJson<Proposal>(`/api/proposals/${segment(id)}/${answer}`, actor, body),
    onSettled: () => client.invalidateQueries(),
  });
}
