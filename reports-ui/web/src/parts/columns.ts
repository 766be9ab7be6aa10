import {
  type ColumnDef,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** One column of a table: what it shows, and by what it sorts. */
export interface Column<T extends object> {
  id: string;
  header: string;
  /** the header in a sentence */
  hint?: string;
  cell: (row: T) => ReactNode;
  /** missing values sort last; without it the column does not sort */
  sortBy?: (row: T) => string | number | undefined;
  /** right-aligned, and the largest first */
  numeric?: boolean;
  /** names the row for those who hear the table */
  rowHeader?: boolean;
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
  columnMeta: metaHelper<{ numeric: boolean; hint: string | undefined }>(),
});

/** The column as TanStack Table wants it. */
export function definition<T extends object>(column: Column<T>): ColumnDef<typeof features, T> {
  const { id, header, sortBy, numeric = false, hint } = column;
  const base = { id, header, meta: { numeric, hint } };
  return sortBy === undefined
    ? { ...base, enableSorting: false }
    : { ...base, accessorFn: sortBy, sortUndefined: 'last', sortDescFirst: numeric };
}
