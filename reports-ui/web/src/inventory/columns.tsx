import type { InventoryEntry, SeenEndpoint } from '../api/inventory';
import type { Column } from '../parts/columns';
import { EndpointName } from '../parts/EndpointName';
import { Num } from '../parts/Num';
import { Ago, Moment } from '../parts/Times';
import { visible } from '../words/visible';
import { rateWords } from './words';

const name = ({ method, template }: InventoryEntry) => `${method === '*' ? 'any' : method} ${template}`;

export const entryColumns: Column<InventoryEntry>[] = [
  {
    id: 'endpoint',
    header: 'Endpoint',
    rowHeader: true,
    sortBy: (entry) => `${entry.template} ${entry.method}`,
    cell: (entry) => <EndpointName endpoint={name(entry)} />,
  },
  {
    id: 'seen',
    header: 'Requests',
    numeric: true,
    sortBy: ({ seen }) => seen,
    cell: ({ seen }) => (seen === 0 ? <strong>never seen</strong> : <Num n={seen} />),
  },
  {
    id: 'rate',
    header: 'Rate',
    hint: 'Of the last seven days, as far as they were watched',
    numeric: true,
    sortBy: ({ perDay }) => perDay ?? undefined,
    cell: ({ perDay }) => rateWords(perDay),
  },
  {
    id: 'last',
    header: 'Last seen',
    sortBy: ({ lastSeen }) => lastSeen ?? undefined,
    cell: ({ lastSeen }) => <Ago at={lastSeen} />,
  },
  {
    id: 'under',
    header: 'Counted under',
    cell: ({ countedUnder }) =>
      countedUnder === null ? (
        <span className="dim">itself</span>
      ) : (
        <span className="mono">{visible(countedUnder)}</span>
      ),
  },
  {
    id: 'list',
    header: 'List and line',
    sortBy: ({ list, line }) => `${list} ${String(line).padStart(6, '0')}`,
    cell: ({ list, line }) => (
      <span className="dim">
        {visible(list)}:{line}
      </span>
    ),
  },
];

export const seenColumns: Column<SeenEndpoint>[] = [
  {
    id: 'endpoint',
    header: 'Endpoint',
    rowHeader: true,
    sortBy: ({ endpoint }) => endpoint,
    cell: ({ endpoint, id }) => <EndpointName endpoint={endpoint} id={id} />,
  },
  {
    id: 'seen',
    header: 'Requests',
    numeric: true,
    sortBy: ({ seen }) => seen,
    cell: ({ seen }) => <Num n={seen} />,
  },
  {
    id: 'rate',
    header: 'Rate',
    numeric: true,
    sortBy: ({ perDay }) => perDay ?? undefined,
    cell: ({ perDay }) => rateWords(perDay),
  },
  {
    id: 'first',
    header: 'First seen',
    sortBy: ({ firstSeen }) => firstSeen,
    cell: ({ firstSeen }) => <Moment at={firstSeen} />,
  },
  {
    id: 'last',
    header: 'Last seen',
    sortBy: ({ lastSeen }) => lastSeen,
    cell: ({ lastSeen }) => <Ago at={lastSeen} />,
  },
];
