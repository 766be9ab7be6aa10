import type { StateChange } from '../api/group';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Moment } from '../parts/Times';
import { visible } from '../words/visible';
import { doneWords } from './historyWords';

const columns: Column<StateChange>[] = [
  { id: 'at', header: 'When', sortBy: ({ at }) => Date.parse(at), cell: ({ at }) => <Moment at={at} /> },
  { id: 'actor', header: 'Who', sortBy: ({ actor }) => actor, cell: ({ actor }) => visible(actor) },
  { id: 'what', header: 'What', cell: (change) => visible(doneWords(change)) },
  { id: 'reason', header: 'Reason, or what was said', cell: ({ reason }) => visible(reason ?? '') },
];

const SORTING = [{ id: 'at', desc: true }];

/** Everything that was decided and said about the group, newest first. */
export function History({ changes }: { changes: StateChange[] }) {
  return (
    <Section heading="History">
      {changes.length === 0 ? (
        <p className="dim">No one has decided or said anything about this group yet.</p>
      ) : (
        <DataTable
          label="History"
          rows={changes}
          columns={columns}
          rowId={(c) => `${c.at} ${c.what} ${c.to}`}
          sorting={SORTING}
        />
      )}
    </Section>
  );
}
