import type { Exchange, Leg } from '../api/exchange';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { legOutcome } from '../words/legs';
import { bytes, millis } from '../words/numbers';
import { NONE } from '../words/parity';
import { visible } from '../words/visible';

interface NamedLeg {
  name: string;
  side: string;
  leg: Leg;
}

const mono = (text: string | null | undefined) =>
  text ? <span className="mono">{visible(text)}</span> : NONE;
const duration = (n: number | null | undefined) => (n === null || n === undefined ? NONE : millis(n));

const columns: Column<NamedLeg>[] = [
  {
    id: 'leg',
    header: 'Leg',
    rowHeader: true,
    cell: ({ name, side }) => (
      <>
        <strong>{name}</strong> <span className="dim">{side}</span>
      </>
    ),
  },
  { id: 'outcome', header: 'Answer', cell: ({ leg }) => visible(legOutcome(leg)) },
  { id: 'instance', header: 'Instance', cell: ({ leg }) => mono(leg.instance) },
  { id: 'version', header: 'Version', cell: ({ leg }) => mono(leg.version) },
  { id: 'started', header: 'Started', cell: ({ leg }) => mono(leg.startedAt) },
  {
    id: 'first',
    header: 'First byte',
    numeric: true,
    cell: ({ leg }) => duration(leg.timeToFirstByteMillis),
  },
  { id: 'duration', header: 'Duration', numeric: true, cell: ({ leg }) => duration(leg.durationMillis) },
  {
    id: 'body',
    header: 'Body',
    numeric: true,
    cell: ({ leg }) => (leg.body ? bytes(leg.body.wireLength) : NONE),
  },
];

/** The legs in the order in which they were asked. */
export function Legs({ legs: { p1, c1, c2, p2 } }: Pick<Exchange, 'legs'>) {
  const rows: NamedLeg[] = [
    { name: 'P1', side: 'primary', leg: p1 },
    { name: 'C1', side: 'candidate', leg: c1 },
    { name: 'C2', side: 'candidate, asked again', leg: c2 },
    { name: 'P2', side: 'primary, asked again', leg: p2 },
  ];
  return (
    <Section heading="Legs">
      <DataTable label="Legs" rows={rows} columns={columns} rowId={({ name }) => name} />
    </Section>
  );
}
