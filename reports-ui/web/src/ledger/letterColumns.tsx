import type { DeadLetter } from '../api/deadLetters';
import type { Column } from '../parts/columns';
import { EndpointName } from '../parts/EndpointName';
import { Num } from '../parts/Num';
import { Ago } from '../parts/Times';
import { visible } from '../words/visible';
import { retried } from './letterWords';

export const reasonColumns: Column<{ reason: string; count: number }>[] = [
  { id: 'reason', header: 'Reason', rowHeader: true, cell: ({ reason }) => visible(reason) },
  {
    id: 'count',
    header: 'Records',
    numeric: true,
    sortBy: ({ count }) => count,
    cell: ({ count }) => <Num n={count} bad />,
  },
];

export const letterColumns: Column<DeadLetter>[] = [
  {
    id: 'position',
    header: 'Partition@offset',
    rowHeader: true,
    cell: ({ position }) => <span className="mono">{position}</span>,
  },
  {
    id: 'deadAt',
    header: 'When',
    sortBy: ({ deadAt }) => deadAt ?? undefined,
    cell: ({ deadAt }) => <Ago at={deadAt} />,
  },
  { id: 'reason', header: 'Reason', sortBy: ({ reason }) => reason, cell: ({ reason }) => visible(reason) },
  {
    id: 'endpoint',
    header: 'Endpoint',
    sortBy: ({ endpoint }) => endpoint,
    cell: ({ endpoint }) => (endpoint === '' ? null : <EndpointName endpoint={endpoint} />),
  },
  {
    id: 'proxy',
    header: 'Proxy',
    cell: ({ proxy }) =>
      proxy === '' ? (
        <span className="dim">none of ours</span>
      ) : (
        <span className="mono">{visible(proxy)}</span>
      ),
  },
  { id: 'retried', header: 'Judged again', cell: (letter) => <span className="dim">{retried(letter)}</span> },
];
