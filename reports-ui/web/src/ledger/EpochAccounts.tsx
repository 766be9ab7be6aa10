import type { EpochAccount } from '../api/ledger';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Ago, Moment } from '../parts/Times';
import { visible } from '../words/visible';
import { epochState } from './epochState';
import { termColumns } from './termColumns';

const columns: Column<EpochAccount>[] = [
  {
    id: 'proxy',
    header: 'Proxy, epoch',
    rowHeader: true,
    sortBy: ({ proxy, epoch }) => `${proxy} ${epoch}`,
    cell: ({ proxy, epoch }) => (
      <span className="mono">
        {visible(proxy)} {epoch}
      </span>
    ),
  },
  { id: 'state', header: 'State', cell: (epoch) => <Chip saying={epochState(epoch)} /> },
  {
    id: 'started',
    header: 'Started',
    sortBy: ({ startedAt }) => startedAt ?? undefined,
    cell: ({ startedAt }) => <Moment at={startedAt} />,
  },
  { id: 'at', header: 'Heard of', sortBy: ({ at }) => at ?? undefined, cell: ({ at }) => <Ago at={at} /> },
  ...termColumns<EpochAccount>(),
];

const SORTING = [{ id: 'started', desc: true }];

/** The account of every life of every proxy, the newest first. */
export function EpochAccounts({ epochs }: { epochs: EpochAccount[] }) {
  return <Accounts heading="By epoch" note="one life of one proxy" epochs={epochs} />;
}

/** The account of every replay: beside that of users, and in none of its terms. */
export function ReplayAccounts({ epochs }: { epochs: EpochAccount[] }) {
  if (epochs.length === 0) return null;
  return <Accounts heading="Replays" note="asked by no user; in no term above" epochs={epochs} />;
}

function Accounts({ heading, note, epochs }: { heading: string; note: string; epochs: EpochAccount[] }) {
  return (
    <Section heading={heading} note={note}>
      <DataTable
        label={heading}
        rows={epochs}
        columns={columns}
        rowId={({ proxy, epoch }) => `${proxy} ${epoch}`}
        sorting={SORTING}
      />
    </Section>
  );
}
