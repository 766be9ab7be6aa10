import type { StateChange } from '../api/group';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Moment } from '../parts/Times';
import { groupState } from '../words/states';
import { visible } from '../words/visible';

const columns: Column<StateChange>[] = [
  { id: 'at', header: 'When', sortBy: ({ at }) => Date.parse(at), cell: ({ at }) => <Moment at={at} /> },
  { id: 'actor', header: 'Who', sortBy: ({ actor }) => actor, cell: ({ actor }) => visible(actor) },
  { id: 'from', header: 'From', cell: ({ from }) => <Chip saying={groupState(from)} /> },
  { id: 'to', header: 'To', cell: ({ to }) => <Chip saying={groupState(to)} /> },
  { id: 'reason', header: 'Reason', cell: ({ reason }) => visible(reason ?? '') },
];

const SORTING = [{ id: 'at', desc: true }];

/** Every decision about the group, newest first. */
export function History({ changes }: { changes: StateChange[] }) {
  return (
    <Section heading="History">
      {changes.length === 0 ? (
        <p className="dim">No one has decided about this group yet.</p>
      ) : (
        <DataTable
          label="History"
          rows={changes}
          columns={columns}
          rowId={(c) => `${c.at} ${c.to}`}
          sorting={SORTING}
        />
      )}
    </Section>
  );
}
