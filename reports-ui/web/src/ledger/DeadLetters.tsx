import { useQuery } from '@tanstack/react-query';
import { deadLettersQuery, type DeadLetters as Listed } from '../api/deadLetters';
import { Answer } from '../parts/Answer';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { letterColumns, reasonColumns } from './letterColumns';
import { lettersNote } from './letterWords';

/** The records that nobody could read: why, how many, and where they stood. */
export function DeadLetters() {
  const query = useQuery(deadLettersQuery());
  return <Answer query={query}>{(listed) => <Shown listed={listed} />}</Answer>;
}

function Shown({ listed }: { listed: Listed }) {
  return (
    <Section heading="Dead letters" note={lettersNote(listed)}>
      {listed.total === 0 ? (
        <p className="dim">Every record could be read.</p>
      ) : (
        <>
          <p className="dim">
            <code>understudy dead-letters retry --all</code> has a worker judge them again.
          </p>
          <DataTable
            label="Dead letters by reason"
            rows={listed.reasons}
            columns={reasonColumns}
            rowId={({ reason }) => reason}
          />
          <DataTable
            label="Dead letters"
            rows={listed.letters}
            columns={letterColumns}
            rowId={({ topic, position }) => `${topic} ${position}`}
          />
        </>
      )}
    </Section>
  );
}
