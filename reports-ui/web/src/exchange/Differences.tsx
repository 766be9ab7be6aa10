import type { Difference, Exchange } from '../api/exchange';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { GroupName } from '../parts/GroupName';
import { Section } from '../parts/Page';
import { counted } from '../words/numbers';
import { shortened } from '../words/shortened';
import { visible } from '../words/visible';
import { judgement } from './judgement';

const value = (text: string | null) =>
  text === null ? (
    <span className="dim">nothing</span>
  ) : (
    <span className="mono">{visible(shortened(text))}</span>
  );

const columns: Column<Difference>[] = [
  {
    id: 'what',
    header: 'What differs',
    rowHeader: true,
    cell: ({ groupId, kind, location, matchedBy }) => (
      <>
        <GroupName group={{ id: groupId ?? '', kind, location }} linked={groupId !== null} />
        {matchedBy && <div className="dim">matched by key: {visible(shortened(matchedBy))}</div>}
      </>
    ),
  },
  { id: 'primary', header: 'Primary', cell: ({ primary }) => value(primary) },
  { id: 'candidate', header: 'Candidate', cell: ({ candidate }) => value(candidate) },
  {
    id: 'judged',
    header: 'Judged',
    cell: (difference) => {
      const { saying, because } = judgement(difference);
      return (
        <>
          <Chip saying={saying} /> <span className="dim">{visible(because)}</span>
        </>
      );
    },
  },
];

/** Every difference of the exchange, and what excused it. */
export function Differences({ exchange: { differences } }: { exchange: Exchange }) {
  return (
    <Section heading="Differences" note={counted(differences.length, 'place')}>
      {differences.length === 0 ? (
        <p className="dim">None: both answers mean the same, or there was nothing to compare.</p>
      ) : (
        <DataTable
          label="Differences"
          rows={differences}
          columns={columns}
          rowId={({ kind, location, rule }) => `${kind} ${location} ${rule}`}
        />
      )}
    </Section>
  );
}
