import { queryOptions } from '@tanstack/react-query';
import type { LedgerTerms } from './counts';
import { getJson } from './http';

/** One life of one proxy. */
export interface EpochAccount extends LedgerTerms {
  proxy: string;
  epoch: number;
  /** null where the proxy has not reported yet, or its disk is gone */
  startedAt: string | null;
  /** when its counters were last heard of; null as above */
  at: string | null;
  ended: boolean;
  /** everything it published was read by the workers */
  drained: boolean;
}

export interface EndpointAccount extends LedgerTerms {
  endpoint: string;
}

/** The account of every request. */
export interface Ledger extends LedgerTerms {
  published: number;
  balanced: boolean;
  epochs: EpochAccount[];
  endpoints: EndpointAccount[];
  /** of what replays asked, in no other term */
  replays: LedgerTerms & { epochs: EpochAccount[] };
}

export function ledgerQuery() {
  return queryOptions({
    queryKey: ['evidence', 'ledger'],
    queryFn: ({ signal }) => getJson<Ledger>('/api/ledger', signal),
  });
}
