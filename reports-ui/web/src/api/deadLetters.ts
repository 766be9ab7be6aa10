import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';

/** A record that nobody could read. */
export interface DeadLetter {
  /** partition and offset in the topic of exchanges, such as `1@17` */
  position: string;
  /** Kafka's id of that topic */
  topic: string;
  reason: string;
  /** empty where no proxy of ours wrote it; so is the endpoint */
  proxy: string;
  endpoint: string;
  deadAt: string | null;
  /** the newest order to judge it again */
  retry: number | null;
  /** why it is still dead since then; null while that order waits */
  answer: string | null;
}

export interface DeadLetters {
  total: number;
  /** the most frequent first */
  reasons: { reason: string; count: number }[];
  /** the newest first, and only so many */
  letters: DeadLetter[];
}

export function deadLettersQuery() {
  return queryOptions({
    queryKey: ['evidence', 'dead-letters'],
    queryFn: ({ signal }) => getJson<DeadLetters>('/api/dead-letters', signal),
  });
}
