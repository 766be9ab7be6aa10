import type { RouteException } from '../api/safety';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { spoken } from '../words/spoken';
import { visible } from '../words/visible';
import { Until } from './Until';

const columns: Column<RouteException>[] = [
  {
    id: 'exception',
    header: 'Exception',
    rowHeader: true,
    sortBy: ({ route, kind }) => `${route} ${kind}`,
    cell: ({ route, kind }) => `${visible(route)}: ${spoken(kind)}`,
  },
  { id: 'risk', header: 'Risk', cell: ({ risk }) => risk },
  {
    id: 'owner',
    header: 'Owner',
    sortBy: ({ owner }) => owner,
    cell: ({ owner }) => <span className="nowrap">{visible(owner)}</span>,
  },
  { id: 'reason', header: 'Because', cell: ({ reason }) => visible(reason) },
  {
    id: 'until',
    header: 'Until',
    sortBy: ({ expires }) => expires,
    cell: (exception) => <Until leave={exception} />,
  },
  {
    id: 'proxy',
    header: 'Proxy',
    sortBy: ({ proxy }) => proxy,
    cell: ({ proxy }) => <span className="nowrap">{visible(proxy)}</span>,
  },
];

/** What routes do though it may do harm: what it risks, and who answers for it. */
export function Exceptions({ exceptions }: { exceptions: RouteException[] }) {
  return (
    <Section heading="Exceptions" note="what may do harm, and who answers for it">
      {exceptions.length === 0 ? (
        <p className="dim">None: only safe methods are mirrored, without sessions and logins.</p>
      ) : (
        <DataTable
          label="Exceptions"
          rows={exceptions}
          columns={columns}
          rowId={({ proxy, route, kind }) => `${proxy} ${route} ${kind}`}
        />
      )}
    </Section>
  );
}
