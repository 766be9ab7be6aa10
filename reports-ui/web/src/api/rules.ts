import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';
import type { Id } from './id';

/** An accepted equivalence. */
export interface Rule {
  id: Id;
  source: 'built-in' | 'file' | 'store';
  /** the rule as the policy file spells it */
  document: object | string | null;
  reason: string | null;
  owner: string | null;
  expires: string | null;
  createdBy: string | null;
  createdAt: string | null;
}

export function rulesQuery() {
  return queryOptions({
    queryKey: ['evidence', 'rules'],
    queryFn: ({ signal }) => getJson<Rule[]>('/api/rules', signal),
  });
}
