import type { Endpoint, EndpointVerdict } from '../api/endpoints';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { EndpointName } from '../parts/EndpointName';
import { Num } from '../parts/Num';
import { Ago } from '../parts/Times';
import { endpointVerdict } from '../words/verdicts';
import { verdictNote } from './note';
import { ParityCell } from './ParityCell';

const ATTENTION: Record<EndpointVerdict, number> = { 'not-ready': 0, unknown: 1, ready: 2 };

type CountKey =
  | 'seen'
  | 'compared'
  | 'matched'
  | 'matchedByRule'
  | 'mismatched'
  | 'candidateFailed'
  | 'notComparable'
  | 'openGroups';

function counts(id: CountKey, header: string, hint: string, bad = false): Column<Endpoint> {
  return {
    id,
    header,
    hint,
    numeric: true,
    sortBy: (row) => row[id],
    cell: (row) => <Num n={row[id]} bad={bad} />,
  };
}

/** The columns of the home page, in the order in which one reads a row. */
export const columns: Column<Endpoint>[] = [
  {
    id: 'endpoint',
    header: 'Endpoint',
    rowHeader: true,
    sortBy: (row) => `${row.template} ${row.method}`,
    cell: (row) => <EndpointName endpoint={row.endpoint} id={row.id} />,
  },
  {
    id: 'verdict',
    header: 'Verdict',
    hint: 'Ready: where the primary succeeds, the lower bound of the parity is at least 99 %, and no group is open',
    sortBy: (row) => ATTENTION[row.verdict],
    cell: (row) => (
      <span className="nowrap">
        <Chip saying={endpointVerdict(row.verdict)} /> <span className="dim">{verdictNote(row)}</span>
      </span>
    ),
  },
  {
    id: 'parity',
    header: 'Parity',
    hint: '(matched + by rule) ÷ (compared − not comparable), and below it the bound it holds with 95 % confidence',
    numeric: true,
    sortBy: (row) => row.parity ?? undefined,
    cell: (row) => <ParityCell parity={row.parity} lowerBound={row.parityLowerBound} />,
  },
  counts('seen', 'Seen', 'Requests that reached the proxy'),
  counts('compared', 'Compared', 'Exchanges that were judged'),
  counts('matched', 'Matched', 'Both answers mean the same'),
  counts('matchedByRule', 'By rule', 'Differences that a rule or a decision excused'),
  counts('mismatched', 'Mismatched', 'Differences that nothing excused', true),
  counts('candidateFailed', 'Failed', 'The candidate gave no answer', true),
  counts('notComparable', 'Not comparable', 'Judged, but nothing can be said'),
  counts('openGroups', 'Open groups', 'Mismatch groups that wait for a decision', true),
  {
    id: 'replayed',
    header: 'Replayed',
    hint: 'Exchanges of understudy replay that were judged; in no other figure',
    numeric: true,
    sortBy: (row) => row.replayed.compared,
    cell: (row) => <Num n={row.replayed.compared} />,
  },
  {
    id: 'lastSeen',
    header: 'Last seen',
    numeric: true,
    sortBy: (row) => (row.lastSeen === null ? undefined : Date.parse(row.lastSeen)),
    cell: (row) => <Ago at={row.lastSeen} />,
  },
];
