import { Table } from '@mantine/core';
import { type OnChangeFn, type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { type Column, definition, features } from './columns';
import { DataRow } from './DataRow';
import classes from './DataTable.module.css';
import { HeaderCell } from './HeaderCell';

interface Props<T extends object> {
  /** what the table lists, for those who hear it */
  label: string;
  rows: T[];
  columns: Column<T>[];
  rowId: (row: T) => string;
  sorting?: SortingState;
  /** with it the sorting is kept by the caller */
  onSorting?: OnChangeFn<SortingState>;
}

/** A dense table that sorts by its headers. Give it columns and rows of stable identity. */
export function DataTable<T extends object>({ label, rows, columns, rowId, ...kept }: Props<T>) {
  const [own, setOwn] = useState<SortingState>(kept.sorting ?? []);
  const sorting = kept.onSorting === undefined ? own : (kept.sorting ?? []);
  const table = useTable({
    features,
    data: rows,
    columns: useMemo(() => columns.map(definition), [columns]),
    getRowId: rowId,
    state: { sorting },
    onSortingChange: kept.onSorting ?? setOwn,
  });
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} highlightOnHover aria-label={label}>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => (
              <HeaderCell key={header.id} column={header.column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <DataRow key={row.id} row={row.original} columns={columns} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
