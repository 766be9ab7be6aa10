import { Link } from '@tanstack/react-router';
import type { RecentExchange } from '../api/endpoint';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Moment } from '../parts/Times';
import { exchangeVerdict } from '../words/verdicts';

const columns: Column<RecentExchange>[] = [
  {
    id: 'received',
    header: 'Received',
    sortBy: ({ receivedAt }) => Date.parse(receivedAt),
    cell: ({ id, receivedAt }) => (
      <Link to="/exchanges/$exchangeId" params={{ exchangeId: String(id) }}>
        <Moment at={receivedAt} />
      </Link>
    ),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    sortBy: ({ verdict }) => verdict,
    cell: ({ verdict }) => <Chip saying={exchangeVerdict(verdict)} />,
  },
  { id: 'id', header: 'Exchange', cell: ({ id }) => <span className="mono dim">{id}</span> },
];

const SORTING = [{ id: 'received', desc: true }];

/** Exchanges that were kept as samples, newest first. */
export function Recent({ exchanges }: { exchanges: RecentExchange[] }) {
  return (
    <Section heading="Recent exchanges" note="kept as samples">
      {exchanges.length === 0 ? (
        <p className="dim">None was kept yet.</p>
      ) : (
        <DataTable
          label="Recent exchanges"
          rows={exchanges}
          columns={columns}
          rowId={({ id }) => String(id)}
          sorting={SORTING}
        />
      )}
    </Section>
  );
}
