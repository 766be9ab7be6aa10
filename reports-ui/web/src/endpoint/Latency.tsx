import type { EndpointDetail, LatencyOfSides } from '../api/endpoint';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { count, millis } from '../words/numbers';
import { NONE } from '../words/parity';
import { times } from './latencyWords';

const PERCENTILES = ['p50', 'p95', 'p99'] as const;

interface Row {
  id: string;
  words: string;
  of: LatencyOfSides;
}

const columns: Column<Row>[] = [
  { id: 'what', header: 'Until', rowHeader: true, cell: ({ words }) => words },
  ...PERCENTILES.flatMap((percentile): Column<Row>[] => [
    {
      id: `primary-${percentile}`,
      header: `Primary ${percentile}`,
      numeric: true,
      cell: ({ of }) => told(of.primary[percentile]),
    },
    {
      id: `candidate-${percentile}`,
      header: `Candidate ${percentile}`,
      numeric: true,
      cell: ({ of }) => told(of.candidate[percentile]),
    },
    {
      id: `ratio-${percentile}`,
      header: 'Ratio',
      hint: `The candidate's ${percentile} over the primary's`,
      numeric: true,
      cell: ({ of }) => times(of.ratio?.[percentile] ?? null),
    },
  ]),
];

function told(n: number | null): string {
  return n === null ? NONE : millis(n);
}

/** How long both sides take, and what that can be held against. */
export function Latency({ latency }: { latency: EndpointDetail['latency'] }) {
  const { primary, candidate } = latency.whole;
  if (primary.answers + candidate.answers === 0) return null;
  const rows = [
    { id: 'first', words: 'the first byte', of: latency.firstByte },
    { id: 'whole', words: 'the last byte', of: latency.whole },
  ];
  return (
    <Section
      heading="Latency"
      note={`${count(primary.answers)} answers of the primary, ${count(candidate.answers)} of the candidate`}
    >
      <DataTable label="Latency" rows={rows} columns={columns} rowId={({ id }) => id} />
      <p className="dim">
        Measured by the proxy from the first byte it sent, each to two digits. The candidate is asked once the
        primary's answer is whole, so it finds the shared database's cache warm and nobody waits for it; the
        primary's time includes users who read slowly. Copies that were shed or timed out have no time: they
        count as candidate failed.
      </p>
    </Section>
  );
}
