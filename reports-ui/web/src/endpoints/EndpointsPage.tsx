import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { SortingState, Updater } from '@tanstack/react-table';
import { useMemo } from 'react';
import { type Endpoint, endpointsQuery } from '../api/endpoints';
import { Answer } from '../parts/Answer';
import { DataTable } from '../parts/DataTable';
import { Page } from '../parts/Page';
import { columns } from './columns';
import { Filters } from './Filters';
import { FirstRun } from './FirstRun';
import { matching } from './filter';
import { NothingMatches } from './NothingMatches';
import { Summary } from './Summary';
import { fromSorting, toSorting } from './search';

const route = getRouteApi('/');

/** The home page: how every endpoint stands. */
export function EndpointsPage() {
  const query = useQuery(endpointsQuery());
  return (
    <Page title="Endpoints" heading="Endpoints">
      <Answer query={query}>
        {(endpoints) => (endpoints.length === 0 ? <FirstRun /> : <EndpointsTable endpoints={endpoints} />)}
      </Answer>
    </Page>
  );
}

function EndpointsTable({ endpoints }: { endpoints: Endpoint[] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rows = useMemo(() => matching(endpoints, search), [endpoints, search]);
  const sorting = toSorting(search.sort);
  const onSorting = (update: Updater<SortingState>) => {
    const next = typeof update === 'function' ? update(sorting) : update;
    const { sort: _, ...rest } = search;
    void navigate({ search: { ...rest, ...fromSorting(next) }, replace: true });
  };
  return (
    <>
      <Summary endpoints={endpoints} />
      <Filters shown={rows.length} all={endpoints.length} />
      {rows.length === 0 ? (
        <NothingMatches />
      ) : (
        <DataTable
          label="Endpoints"
          rows={rows}
          columns={columns}
          rowId={(row) => String(row.id)}
          sorting={sorting}
          onSorting={onSorting}
        />
      )}
    </>
  );
}
