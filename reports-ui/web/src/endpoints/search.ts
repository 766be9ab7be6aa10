import type { SortingState } from '@tanstack/react-table';
import type { EndpointVerdict } from '../api/endpoints';

const VERDICTS: EndpointVerdict[] = ['ready', 'not-ready', 'unknown'];

/** What the address of the endpoints page says: it can be bookmarked and sent to a colleague. */
export interface EndpointsSearch {
  q?: string;
  verdict?: EndpointVerdict;
  /** a column, with `-` before it for the largest first */
  sort?: string;
}

/** Reads the address; what makes no sense is left out. */
export function readSearch({ q, verdict, sort }: Record<string, unknown>): EndpointsSearch {
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(VERDICTS.includes(verdict as EndpointVerdict) ? { verdict: verdict as EndpointVerdict } : {}),
    ...(typeof sort === 'string' && /^-?\w+$/.test(sort) ? { sort } : {}),
  };
}

/** What needs attention comes first, unless the address says otherwise. */
export function toSorting(sort: string | undefined): SortingState {
  if (sort === undefined) {
    return [
      { id: 'verdict', desc: false },
      { id: 'openGroups', desc: true },
      { id: 'compared', desc: true },
    ];
  }
  return sort.startsWith('-') ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
}

/** The sorting as the address spells it; none where no column is chosen. */
export function fromSorting(sorting: SortingState): { sort?: string } {
  const first = sorting[0];
  return first === undefined ? {} : { sort: `${first.desc ? '-' : ''}${first.id}` };
}
