import { ApiProblem } from '../api/http';

/** What is looked at of a query. */
export interface Asked {
  state: { error: unknown; fetchFailureReason: unknown; dataUpdatedAt: number; data: unknown };
  isActive(): boolean;
}

/**
 * When the oldest of the shown figures was fetched, if the server has stopped answering since; null while it answers,
 * and where nothing is shown yet.
 */
export function staleSince(queries: Asked[]): number | null {
  const stale = queries
    .filter((query) => query.isActive() && query.state.data !== undefined)
    .filter(({ state }) => isDown(state.error) || isDown(state.fetchFailureReason))
    .map(({ state }) => state.dataUpdatedAt);
  return stale.length === 0 ? null : Math.min(...stale);
}

function isDown(error: unknown): boolean {
  return error !== null && error !== undefined && !(error instanceof ApiProblem);
}
