import type { Group } from '../api/groups';
import type { EndpointChange } from '../api/rejudge';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { EndpointName } from '../parts/EndpointName';
import { kindWords } from '../words/kinds';
import { count } from '../words/numbers';
import { NONE, percent } from '../words/parity';
import { visible } from '../words/visible';
import { changedFirst } from './words';

const columns: Column<EndpointChange>[] = [
  {
    id: 'endpoint',
    header: 'Endpoint',
    rowHeader: true,
    cell: ({ endpoint, id }) => <EndpointName endpoint={endpoint} id={id} />,
  },
  {
    id: 'before',
    header: 'Parity now',
    numeric: true,
    cell: ({ before }) => percent(before?.parity ?? null),
  },
  { id: 'after', header: 'Anew', numeric: true, cell: ({ after }) => percent(after?.parity ?? null) },
  { id: 'counted', header: 'Compared now', numeric: true, cell: ({ before }) => figure(before?.compared) },
  { id: 'anew', header: 'Anew', numeric: true, cell: ({ after }) => figure(after?.compared) },
  { id: 'wrong', header: 'Mismatched now', numeric: true, cell: ({ before }) => figure(before?.mismatched) },
  { id: 'wrongAnew', header: 'Anew', numeric: true, cell: ({ after }) => figure(after?.mismatched) },
  { id: 'new', header: 'New groups', cell: ({ newGroups }) => <Names groups={newGroups} /> },
  { id: 'gone', header: 'Gone groups', cell: ({ goneGroups }) => <Names groups={goneGroups} /> },
];

function figure(n: number | undefined): string {
  return n === undefined ? NONE : count(n);
}

function Names({ groups }: { groups: Group[] }) {
  if (groups.length === 0) return <span className="dim">none</span>;
  return groups.map((group) => (
    <div key={group.id}>
      {kindWords(group.kind)} <span className="mono">{visible(group.location)}</span>
    </div>
  ));
}

/** What is shown beside what it would be, per endpoint. */
export function BeforeAfter({ endpoints }: { endpoints: EndpointChange[] }) {
  if (endpoints.length === 0)
    return <p className="dim">Neither the shown figures nor the new ones count anything.</p>;
  return (
    <DataTable
      label="Now and judged anew"
      rows={changedFirst(endpoints)}
      columns={columns}
      rowId={({ id }) => String(id)}
    />
  );
}
