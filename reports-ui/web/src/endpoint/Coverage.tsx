import type { Coverage as Covered } from '../api/endpoint';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { authenticatedWords, hoursWords, missedWords, parametersWords, statusWords } from './coverageWords';

type ParameterSet = Covered['parameterSets'][number];

const columns: Column<ParameterSet>[] = [
  {
    id: 'names',
    header: 'Query parameters',
    rowHeader: true,
    cell: ({ names }) => <span className="mono">{parametersWords(names)}</span>,
  },
  {
    id: 'n',
    header: 'Exchanges',
    numeric: true,
    sortBy: ({ count }) => count,
    cell: ({ count }) => <Num n={count} />,
  },
];

/** Which circumstances the endpoint was seen in, and so what its figures say nothing about. */
export function Coverage({ coverage }: { coverage: Covered }) {
  if (coverage.authenticated + coverage.anonymous === 0) return null;
  return (
    <Section heading="Coverage" note="what the figures rest on">
      <ul>
        <li>{hoursWords(coverage)}</li>
        <li>{statusWords(coverage.statusClasses)}</li>
        <li>{authenticatedWords(coverage)}</li>
      </ul>
      {missedWords(coverage) === '' ? null : <p className="dim">{missedWords(coverage)}</p>}
      <DataTable
        label="Query parameters"
        rows={coverage.parameterSets}
        columns={columns}
        rowId={({ names }) => names.join('\n')}
      />
    </Section>
  );
}
