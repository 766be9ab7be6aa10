import type { GroupDetail, InstanceShare } from '../api/group';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { count } from '../words/numbers';
import { visible } from '../words/visible';
import { onlyOnWords, severalInstances } from './instances';

const columns: Column<InstanceShare>[] = [
  {
    id: 'instance',
    header: 'Instance',
    rowHeader: true,
    cell: ({ instance }) => <span className="mono">{visible(instance)}</span>,
  },
  { id: 'side', header: 'Side', cell: ({ side }) => side },
  { id: 'compared', header: 'Compared', numeric: true, cell: ({ compared }) => count(compared) },
  { id: 'mismatches', header: 'Shows it', numeric: true, cell: ({ mismatches }) => count(mismatches) },
];

/** Whether one instance shows the group and others do not; nothing where no side has several. */
export function Instances({ group }: { group: GroupDetail }) {
  const rows = severalInstances(group.instances);
  const words = onlyOnWords(group);
  if (rows.length === 0) return null;
  return (
    <Section heading="Instances" note="in the version pairs that show the group">
      {words === null || group.onlyOn === null ? null : (
        <p>
          {words.before} <strong className="mono">{visible(group.onlyOn.instance)}</strong>
          {words.after}
        </p>
      )}
      <DataTable
        label="Instances"
        rows={rows}
        columns={columns}
        rowId={({ side, instance }) => `${side} ${instance}`}
      />
    </Section>
  );
}
