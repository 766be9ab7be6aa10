import { useState } from 'react';
import type { Bucket } from '../api/endpoint';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Moment } from '../parts/Times';
import { STACK, seconds } from './series';

const columns: Column<Bucket>[] = [
  { id: 'at', header: 'From', rowHeader: true, sortBy: seconds, cell: ({ at }) => <Moment at={at} /> },
  ...STACK.map(
    ({ key, words }): Column<Bucket> => ({
      id: key,
      header: words,
      numeric: true,
      sortBy: (bucket) => bucket[key],
      cell: (bucket) => <Num n={bucket[key]} bad={key === 'mismatched' || key === 'candidateFailed'} />,
    }),
  ),
];

const SORTING = [{ id: 'at', desc: true }];

/** The bars in figures, newest first. */
export function BucketTable({ buckets }: { buckets: Bucket[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {open ? (
        <DataTable
          label="Exchanges over time"
          rows={buckets}
          columns={columns}
          rowId={({ at }) => at}
          sorting={SORTING}
        />
      ) : null}
    </details>
  );
}
