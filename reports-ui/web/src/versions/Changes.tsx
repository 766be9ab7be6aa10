import type { Group } from '../api/groups';
import type { VersionChange, VersionFigures } from '../api/versions';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { EndpointName } from '../parts/EndpointName';
import { GroupName } from '../parts/GroupName';
import { count } from '../words/numbers';
import { bound, NONE, percent } from '../words/parity';
import { visible } from '../words/visible';
import { goneWords, newFirst } from './words';

interface Pair {
  before: string;
  after: string;
}

function columns({ before, after }: Pair): Column<VersionChange>[] {
  return [
    {
      id: 'endpoint',
      header: 'Endpoint',
      rowHeader: true,
      cell: ({ endpoint, id }) => <EndpointName endpoint={endpoint} id={id} />,
    },
    ...(['before', 'after'] as const).flatMap((side): Column<VersionChange>[] => {
      const version = visible(side === 'before' ? before : after);
      return [
        {
          id: `${side}-compared`,
          header: `Compared ${version}`,
          numeric: true,
          sortBy: (change) => change[side]?.compared ?? -1,
          cell: (change) => figure(change[side]?.compared),
        },
        {
          id: `${side}-mismatched`,
          header: `Mismatched ${version}`,
          numeric: true,
          sortBy: (change) => change[side]?.mismatched ?? -1,
          cell: (change) => figure(change[side]?.mismatched),
        },
        {
          id: `${side}-parity`,
          header: `Parity ${version}`,
          numeric: true,
          sortBy: (change) => change[side]?.parity ?? -1,
          cell: (change) => (
            <>
              {percent(change[side]?.parity ?? null)} <Bound of={change[side]} />
            </>
          ),
        },
      ];
    }),
    { id: 'new', header: `Only in ${visible(after)}`, cell: ({ newGroups }) => <Names groups={newGroups} /> },
    {
      id: 'gone',
      header: `Not seen in ${visible(after)}`,
      cell: (change) => (
        <>
          <Names groups={change.goneGroups} />
          <span className="dim">{goneWords(change)}</span>
        </>
      ),
    },
  ];
}

function figure(n: number | undefined): string {
  return n === undefined ? NONE : count(n);
}

function Bound({ of }: { of: VersionFigures | null }) {
  if (of === null || of.parityLowerBound === null) return null;
  return <span className="dim">{bound(of.parityLowerBound)}</span>;
}

function Names({ groups }: { groups: Group[] }) {
  if (groups.length === 0) return <span className="dim">none</span>;
  return groups.map((group) => (
    <div key={group.id}>
      <GroupName group={group} linked />
    </div>
  ));
}

/** What changed from one version to the other, per endpoint; those with something new first. */
export function Changes({ endpoints, pair }: { endpoints: VersionChange[]; pair: Pair }) {
  if (endpoints.length === 0) return <p className="dim">Neither version was compared on any endpoint.</p>;
  return (
    <DataTable
      label={`${pair.before} and ${pair.after}`}
      rows={newFirst(endpoints)}
      columns={columns(pair)}
      rowId={({ id }) => String(id)}
    />
  );
}
