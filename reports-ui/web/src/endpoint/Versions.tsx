import type { VersionPair } from '../api/endpoint';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { Ago, Moment } from '../parts/Times';
import { visible } from '../words/visible';

const version = (name: string) => (
  <span className="mono">{name === '' ? <span className="dim">not named</span> : visible(name)}</span>
);

const columns: Column<VersionPair>[] = [
  { id: 'primary', header: 'Primary', sortBy: (pair) => pair.primary, cell: (pair) => version(pair.primary) },
  {
    id: 'candidate',
    header: 'Candidate',
    sortBy: (pair) => pair.candidate,
    cell: (pair) => version(pair.candidate),
  },
  {
    id: 'compared',
    header: 'Compared',
    numeric: true,
    sortBy: (pair) => pair.compared,
    cell: (pair) => <Num n={pair.compared} />,
  },
  {
    id: 'mismatched',
    header: 'Mismatched',
    numeric: true,
    sortBy: (pair) => pair.mismatched,
    cell: (pair) => <Num n={pair.mismatched} bad />,
  },
  {
    id: 'first',
    header: 'First seen',
    numeric: true,
    sortBy: (pair) => Date.parse(pair.firstSeen),
    cell: (pair) => <Moment at={pair.firstSeen} />,
  },
  {
    id: 'last',
    header: 'Last seen',
    numeric: true,
    sortBy: (pair) => Date.parse(pair.lastSeen),
    cell: (pair) => <Ago at={pair.lastSeen} />,
  },
];

const SORTING = [{ id: 'last', desc: true }];

/** Between which builds the evidence was gathered. */
export function Versions({ versions }: { versions: VersionPair[] }) {
  return (
    <Section heading="Versions">
      {versions.length === 0 ? (
        <p className="dim">Nothing was compared yet.</p>
      ) : (
        <DataTable
          label="Versions"
          rows={versions}
          columns={columns}
          rowId={(pair) => JSON.stringify([pair.primary, pair.candidate])}
          sorting={SORTING}
        />
      )}
    </Section>
  );
}
