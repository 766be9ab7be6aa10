import type { EndpointAccount } from '../api/ledger';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { EndpointName } from '../parts/EndpointName';
import { Section } from '../parts/Page';
import { termColumns } from './termColumns';

const columns: Column<EndpointAccount>[] = [
  {
    id: 'endpoint',
    header: 'Endpoint',
    rowHeader: true,
    sortBy: ({ endpoint }) => endpoint,
    cell: ({ endpoint }) => <EndpointName endpoint={endpoint} />,
  },
  ...termColumns<EndpointAccount>(),
];

const SORTING = [{ id: 'seen', desc: true }];

/** The account of every endpoint. */
export function EndpointAccounts({ accounts }: { accounts: EndpointAccount[] }) {
  return (
    <Section heading="By endpoint">
      <DataTable
        label="By endpoint"
        rows={accounts}
        columns={columns}
        rowId={({ endpoint }) => endpoint}
        sorting={SORTING}
      />
    </Section>
  );
}
