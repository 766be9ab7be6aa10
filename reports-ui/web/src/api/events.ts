import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { atMostEvery } from './atMostEvery';

/** Busy traffic changes the evidence each second; the page follows at a pace one can read. */
const PACE_MILLIS = 2_000;

/** Asks for the figures again whenever the server says that the evidence has changed. */
export function useEvents(): void {
  const client = useQueryClient();
  useEffect(() => follow(client, new EventSource('/api/events')), [client]);
}

function follow(client: QueryClient, events: EventSource): () => void {
  const refresh = atMostEvery(PACE_MILLIS, () => {
    void client.invalidateQueries({ queryKey: ['evidence'] });
  });
  let broken = false;
  events.addEventListener('changed', refresh.call);
  events.addEventListener('error', () => {
    broken = true;
    refresh.call(); // the next answers say whether the server is there
  });
  events.addEventListener('open', () => {
    if (broken) refresh.call();
    broken = false;
  });
  return () => {
    events.close();
    refresh.cancel();
  };
}
