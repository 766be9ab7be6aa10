import { queryOptions } from '@tanstack/react-query';
import type { LedgerTerms, ToldApart } from './counts';
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

/** By the name that proxies gave. */
export interface EndpointAccount extends LedgerTerms {
  endpoint: string;
  toldApart: ToldApart;
}

/** A partition of the log, as a worker found it last. */
export interface LogPartition {
  partition: number;
  /** the first record that is not counted */
  position: number;
  end: number;
  lag: number;
  at: string;
}

/** Records that were gone from the log before they were read. */
export interface LogGap {
  topicId: string;
  partition: number;
  reason: 'retention' | 'truncated' | 'topic-recreated';
  from: number;
  to: number;
  /** at least so many */
  records: number;
  noticedAt: string;
}

export interface KafkaLog {
  lag: number;
  partitions: LogPartition[];
  gaps: LogGap[];
}

/** The account of every request. */
export interface Ledger extends LedgerTerms {
  published: number;
  balanced: boolean;
  epochs: EpochAccount[];
  endpoints: EndpointAccount[];
  /** of what replays asked, in no other term */
  replays: LedgerTerms & { epochs: EpochAccount[] };
  log: KafkaLog;
}

export function ledgerQuery() {
  return queryOptions({
    queryKey: ['evidence', 'ledger'],
    queryFn: ({ signal }) => getJson<Ledger>('/api/ledger', signal),
  });
}
