import type { Group } from '../api/groups';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { GroupName } from '../parts/GroupName';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { Ago, Moment } from '../parts/Times';
import { foundByReplay, groupState, isOpen } from '../words/states';

const columns: Column<Group>[] = [
  {
    id: 'what',
    header: 'What differs',
    rowHeader: true,
    cell: (group) => <GroupName group={group} linked />,
  },
  {
    id: 'state',
    header: 'State',
    sortBy: (group) => (isOpen(group.state) ? 0 : 1),
    cell: (group) => <StateChips group={group} />,
  },
  {
    id: 'status',
    header: 'Status',
    hint: 'Primary / candidate',
    cell: (group) => <span className="mono">{group.statusPair}</span>,
  },
  {
    id: 'shapes',
    header: 'Shapes',
    hint: 'Primary / candidate',
    cell: (group) => <span className="mono">{group.shapes}</span>,
  },
  {
    id: 'count',
    header: 'Exchanges',
    numeric: true,
    sortBy: (group) => group.count,
    cell: (group) => <Num n={group.count} />,
  },
  {
    id: 'first',
    header: 'First seen',
    numeric: true,
    sortBy: ({ firstSeen }) => firstSeen ?? undefined,
    cell: (group) => <Moment at={group.firstSeen} />,
  },
  {
    id: 'last',
    header: 'Last seen',
    numeric: true,
    sortBy: ({ lastSeen }) => lastSeen ?? undefined,
    cell: (group) => <Ago at={group.lastSeen} />,
  },
];

/** Where the group stands, and whether users have met it. */
function StateChips({ group }: { group: Group }) {
  const replay = foundByReplay(group);
  return (
    <>
      <Chip saying={groupState(group.state)} /> {replay === null ? null : <Chip saying={replay} />}
    </>
  );
}

const SORTING = [
  { id: 'state', desc: false },
  { id: 'count', desc: true },
];

/** The mismatch groups of an endpoint, open ones first. */
export function Groups({ groups }: { groups: Group[] }) {
  return (
    <Section heading="Mismatch groups">
      {groups.length === 0 ? (
        <p className="dim">None: no difference was found that a rule of the policy file does not excuse.</p>
      ) : (
        <DataTable
          label="Mismatch groups"
          rows={groups}
          columns={columns}
          rowId={(group) => String(group.id)}
          sorting={SORTING}
        />
      )}
    </Section>
  );
}
