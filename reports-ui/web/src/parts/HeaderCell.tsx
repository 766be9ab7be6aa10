import type { Column } from '@tanstack/react-table';
import type { features } from './columns';
import classes from './DataTable.module.css';

const ARIA = { asc: 'ascending', desc: 'descending' } as const;
const SIGN = { asc: '▲', desc: '▼' } as const;

interface Props<T extends object> {
  column: Column<typeof features, T>;
}

/** The head of a column; a button where the column sorts. */
export function HeaderCell<T extends object>({ column }: Props<T>) {
  const { header, meta } = column.columnDef;
  const words = typeof header === 'string' ? header : '';
  const className = meta?.numeric === true ? 'number' : undefined;
  if (!column.getCanSort()) {
    return (
      <th scope="col" className={className} title={meta?.hint}>
        {words}
      </th>
    );
  }
  // of several the first is shown; the others only order what it leaves equal
  const sorted = column.getSortIndex() === 0 && column.getIsSorted();
  return (
    <th scope="col" className={className} aria-sort={sorted === false ? 'none' : ARIA[sorted]}>
      <button
        type="button"
        className={classes.sort}
        title={meta?.hint}
        onClick={column.getToggleSortingHandler()}
        data-sorted={sorted !== false}
      >
        {words}
        {sorted === false ? null : (
          <span aria-hidden="true" className={classes.sign}>
            {SIGN[sorted]}
          </span>
        )}
      </button>
    </th>
  );
}
