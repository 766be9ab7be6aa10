import type { Endpoint, EndpointVerdict } from '../api/endpoints';
import type { EndpointsSearch } from './search';

/** Endpoints whose name holds every word of the query, in any order, and that have the chosen verdict. */
export function matching(endpoints: Endpoint[], { q = '', verdict }: EndpointsSearch): Endpoint[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return endpoints.filter(
    (e) =>
      (verdict === undefined || e.verdict === verdict) &&
      words.every((word) => e.endpoint.toLowerCase().includes(word)),
  );
}

/** How many endpoints have which verdict. */
export function tally(endpoints: Endpoint[]): Record<EndpointVerdict, number> {
  const tally = { ready: 0, 'not-ready': 0, unknown: 0 };
  for (const { verdict } of endpoints) tally[verdict] += 1;
  return tally;
}
