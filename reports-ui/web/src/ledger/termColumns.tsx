import type { LedgerTerms } from '../api/counts';
import type { Column } from '../parts/columns';
import { Num } from '../parts/Num';
import { unaccounted } from '../words/ledger';
import { count } from '../words/numbers';
import { spoken } from '../words/spoken';
import { largestFirst, total } from '../words/totals';

const reasons = (by: Record<string, number>) =>
  largestFirst(by)
    .map(([name, n]) => `${spoken(name)} ${count(n)}`)
    .join(', ');

function term<T extends LedgerTerms>(
  id: string,
  header: string,
  of: (row: T) => number,
  bad = false,
): Column<T> {
  return { id, header, numeric: true, sortBy: of, cell: (row) => <Num n={of(row)} bad={bad} /> };
}

/** The terms of an account as columns: the first is the sum of the others. */
export function termColumns<T extends LedgerTerms>(): Column<T>[] {
  return [
    {
      id: 'seen',
      header: 'Seen',
      numeric: true,
      sortBy: ({ seen }) => seen,
      cell: ({ seen, seenIsLowerBound }) => (
        <>
          {seenIsLowerBound && (
            <span title="at least: a proxy ended without telling its last counters">≥ </span>
          )}
          <Num n={seen} />
        </>
      ),
    },
    term('compared', 'Compared', (row) => row.compared),
    term('notMirrored', 'Not mirrored', (row) => total(row.notMirrored)),
    term('lost', 'Lost', (row) => total(row.lost), true),
    term('deadLettered', 'Dead-lettered', (row) => row.deadLettered, true),
    term('inFlight', 'In flight', (row) => row.inFlight),
    term('rest', 'Not accounted for', unaccounted, true),
    {
      id: 'reasons',
      header: 'Reasons',
      cell: (row) => <span className="dim">{reasons({ ...row.notMirrored, ...row.lost })}</span>,
    },
  ];
}
