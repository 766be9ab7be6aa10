import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson } from './http';
import type { Id } from './id';

/** One endpoint that there should be, once for each method that its list names. */
export interface InventoryEntry {
  list: string;
  line: number;
  /** `*` where the list does not say */
  method: string;
  template: string;
  patterns: string[];
  /** the template that its requests count under, where that is another one */
  countedUnder: string | null;
  seen: number;
  firstSeen: string | null;
  lastSeen: string | null;
  /** of the last seven days, as far as they were watched */
  perDay: number | null;
}

export interface SeenEndpoint {
  id: Id;
  endpoint: string;
  /** whether the inventory has it */
  listed: boolean;
  seen: number;
  firstSeen: string;
  lastSeen: string;
  perDay: number | null;
}

export interface UntranslatedLine {
  line: number;
  text: string;
  why: string;
}

export interface InventoryList {
  name: string;
  kind: 'openapi' | 'django' | 'people';
  ofPolicy: boolean;
  importedBy: string;
  importedAt: string;
  patterns: number;
  notTranslated: UntranslatedLine[];
}

/** How long requests were watched. */
export interface Watched {
  /** null where nothing was watched yet */
  since: string | null;
  until: string | null;
  hours: number;
  gaps: { from: string; to: string }[];
}

export interface SlugProposal {
  pattern: string;
  siblings: number;
  seen: number;
  examples: string[];
}

export interface Renamed {
  endpoint: string;
  into: string;
  actor: string;
  at: string;
  reason: string;
}

export interface Inventory {
  version: number;
  changedAt: string | null;
  watched: Watched;
  lists: InventoryList[];
  entries: InventoryEntry[];
  endpoints: SeenEndpoint[];
  renames: Renamed[];
  proposals: SlugProposal[];
}

/** A pattern whose paths count, or counted, under another one's template. */
export interface Overlap {
  line: number;
  pattern: string;
  countedUnder: string;
}

/** What came of a list that was sent. */
export interface ImportedList {
  name: string;
  endpoints: number;
  notTranslated: UntranslatedLine[];
  shadowed: Overlap[];
  /** patterns that take paths of an endpoint that the table had before */
  singledOut: Overlap[];
  version: number | null;
}

export function inventoryQuery() {
  return queryOptions({
    queryKey: ['evidence', 'inventory'],
    queryFn: ({ signal }) => getJson<Inventory>('/api/inventory', signal),
  });
}

export type TableChange =
  | 'lists/remove'
  | 'patterns'
  | 'patterns/remove'
  | 'proposals/refuse'
  | 'renames'
  | 'renames/undo';

/** One change of the table; proxies and history follow within seconds. */
export function useTableChange(change: TableChange) {
  return usePost<{ version: number | null }>(change);
}

export function useImportList() {
  return usePost<ImportedList>('lists');
}

function usePost<T>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ actor, body }: { actor: string; body: object }) =>
      postJson<T>(`/api/inventory/${path}`, actor, body),
    onSettled: () => client.invalidateQueries(),
  });
}
