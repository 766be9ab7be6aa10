import { memo } from 'react';
import type { Column } from './columns';

interface Props<T extends object> {
  row: T;
  columns: Column<T>[];
}

function Row<T extends object>({ row, columns }: Props<T>) {
  return (
    <tr>
      {columns.map(({ id, cell, numeric, rowHeader }) => {
        const className = numeric === true ? 'number' : undefined;
        return rowHeader === true ? (
          <th key={id} scope="row" className={className}>
            {cell(row)}
          </th>
        ) : (
          <td key={id} className={className}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** One row; drawn again only when what it shows has changed. */
export const DataRow = memo(Row) as typeof Row;
