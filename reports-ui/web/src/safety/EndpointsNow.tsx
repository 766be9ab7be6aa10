import type { EndpointSafety } from '../api/safety';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { EndpointName } from '../parts/EndpointName';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { count } from '../words/numbers';
import { presently, told } from '../words/safety';
import { spoken } from '../words/spoken';
import { visible } from '../words/visible';

const columns: Column<EndpointSafety>[] = [
  {
    id: 'endpoint',
    header: 'Endpoint',
    rowHeader: true,
    sortBy: ({ endpoint }) => endpoint,
    cell: ({ endpoint, endpointId }) => <EndpointName endpoint={endpoint} id={endpointId} />,
  },
  { id: 'now', header: 'At present', cell: ({ present }) => present.map(atProxy) },
  {
    id: 'total',
    header: 'Not mirrored',
    numeric: true,
    sortBy: (row) => total(row),
    cell: (row) => <Num n={total(row)} />,
  },
  {
    id: 'reasons',
    header: 'Reasons so far',
    cell: ({ notMirrored }) => (
      <span className="dim">
        {notMirrored.map((by) => `${spoken(by.reason)} ${count(by.count)}`).join(', ')}
      </span>
    ),
  },
];

function atProxy(at: EndpointSafety['present'][number]) {
  const why = at.hindrances.map(told).filter((words) => words !== '');
  return (
    <div key={at.proxy}>
      <Chip saying={presently(at)} /> <span className="dim">{visible([at.proxy, ...why].join('; '))}</span>
    </div>
  );
}

function total({ notMirrored }: EndpointSafety): number {
  return notMirrored.reduce((sum, by) => sum + by.count, 0);
}

/** Per endpoint: whether it is mirrored at present, and why not. */
export function EndpointsNow({ endpoints }: { endpoints: EndpointSafety[] }) {
  return (
    <Section heading="Endpoints" note="what is mirrored at present, and why not">
      <DataTable
        label="Endpoints at present"
        rows={endpoints}
        columns={columns}
        rowId={({ endpointId }) => String(endpointId)}
      />
    </Section>
  );
}
