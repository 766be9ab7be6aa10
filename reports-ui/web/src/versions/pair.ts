import type { SeenVersion } from '../api/versions';

/** Which two versions the address names: it can be sent to a colleague. */
export interface PairSearch {
  before?: string;
  after?: string;
}

/** Reads the address; what makes no sense is left out. */
export function readPair({ before, after }: Record<string, unknown>): PairSearch {
  return {
    ...(named(before) ? { before: String(before) } : {}),
    ...(named(after) ? { after: String(after) } : {}),
  };
}

// the router reads 2.10 as a number
function named(version: unknown): boolean {
  return (typeof version === 'string' && version !== '') || typeof version === 'number';
}

/** The versions that can be named, those of the last answers first. */
export function nameable(versions: SeenVersion[]): string[] {
  return versions.map(({ version }) => version).filter((version) => version !== '');
}

/** Those of the address, else the newest beside the one before it; null where there are no two. */
export function chosen(search: PairSearch, versions: SeenVersion[]): Required<PairSearch> | null {
  const [newest, former] = nameable(versions);
  const after = search.after ?? newest;
  const before = search.before ?? (former === after ? newest : former);
  return before === undefined || after === undefined ? null : { before, after };
}
