import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './http';

/** After a failure the page asks again by itself; otherwise the events say when to. */
const RETRY_MILLIS = 5_000;

/** The one store of what the server said. What is known stays on the page while the server is away. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => !(error instanceof ApiProblem) && failures < 1,
        retryDelay: 500,
        refetchInterval: ({ state }) =>
          state.status === 'error' && !(state.error instanceof ApiProblem) ? RETRY_MILLIS : false,
        // a server on this machine needs no network
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
