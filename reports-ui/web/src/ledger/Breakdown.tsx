import type { Ledger } from '../api/ledger';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { spoken } from '../words/spoken';
import { largestFirst } from '../words/totals';
import classes from './Equation.module.css';

interface Part {
  name: string;
  n: number;
}

const columns = (header: string, bad: boolean): Column<Part>[] => [
  { id: 'name', header, rowHeader: true, cell: ({ name }) => spoken(name) },
  {
    id: 'n',
    header: 'Requests',
    numeric: true,
    sortBy: ({ n }) => n,
    cell: ({ n }) => <Num n={n} bad={bad} />,
  },
];

const REASONS = columns('Reason', false);
const STAGES = columns('Stage', true);

/** Why no copy was made, and at which stage one was lost. */
export function Breakdown({ ledger }: { ledger: Ledger }) {
  return (
    <div className={classes.breakdown}>
      <Parts
        heading="Not mirrored"
        by={ledger.notMirrored}
        columns={REASONS}
        none="Every request was mirrored."
      />
      <Parts heading="Lost" by={ledger.lost} columns={STAGES} none="Nothing was lost." />
    </div>
  );
}

function Parts(props: {
  heading: string;
  by: Record<string, number>;
  columns: Column<Part>[];
  none: string;
}) {
  const rows = largestFirst(props.by).map(([name, n]) => ({ name, n }));
  return (
    <Section heading={props.heading}>
      {rows.length === 0 ? (
        <p className="dim">{props.none}</p>
      ) : (
        <DataTable label={props.heading} rows={rows} columns={props.columns} rowId={({ name }) => name} />
      )}
    </Section>
  );
}
