import type { EndpointAccount } from '../api/ledger';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { EndpointName } from '../parts/EndpointName';
import { Section } from '../parts/Page';
import { toldApartShort } from '../words/toldApart';
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

const TOLD_APART: Column<EndpointAccount> = {
  id: 'toldApart',
  header: 'Told apart',
  numeric: true,
  sortBy: ({ toldApart }) => toldApart.fromOthers + toldApart.toOthers,
  cell: ({ toldApart }) => toldApartShort(toldApart),
};

const SORTING = [{ id: 'seen', desc: true }];

/** The account of every endpoint. */
export function EndpointAccounts({ accounts }: { accounts: EndpointAccount[] }) {
  const differs = accounts.some(({ toldApart }) => toldApartShort(toldApart) !== '');
  return (
    <Section heading="By endpoint">
      {differs && (
        <p className="dim">
          By the names that proxies gave. Of what was compared, the evidence has as many less (−) and more (+)
          as were told apart by a pattern that was added later.
        </p>
      )}
      <DataTable
        label="By endpoint"
        rows={accounts}
        columns={differs ? [...columns, TOLD_APART] : columns}
        rowId={({ endpoint }) => endpoint}
        sorting={SORTING}
      />
    </Section>
  );
}
