import { useQuery } from '@tanstack/react-query';
import type { Id } from '../api/id';
import { type AtProxy, type NotMirrored as Counted, safetyQuery } from '../api/safety';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { presently, told } from '../words/safety';
import { spoken } from '../words/spoken';
import { visible } from '../words/visible';

const columns: Column<Counted>[] = [
  {
    id: 'reason',
    header: 'Reason',
    rowHeader: true,
    sortBy: ({ reason }) => reason,
    cell: ({ reason }) => spoken(reason),
  },
  {
    id: 'n',
    header: 'Requests',
    numeric: true,
    sortBy: ({ count }) => count,
    cell: ({ count }) => <Num n={count} />,
  },
  { id: 'explanation', header: 'Why', cell: ({ explanation }) => explanation },
];

/** What of this endpoint is not mirrored and why: at present, and so far. */
export function NotMirrored({ id }: { id: Id }) {
  const { data } = useQuery(safetyQuery());
  const endpoint = data?.endpoints.find(({ endpointId }) => String(endpointId) === String(id));
  if (endpoint === undefined) return null;
  return (
    <Section heading="What is not mirrored and why">
      {endpoint.present.map((at) => (
        <Present key={at.proxy} at={at} />
      ))}
      {endpoint.notMirrored.length === 0 ? (
        <p className="dim">Every request that was seen was mirrored.</p>
      ) : (
        <DataTable
          label="Not mirrored"
          rows={endpoint.notMirrored}
          columns={columns}
          rowId={({ reason }) => reason}
        />
      )}
    </Section>
  );
}

function Present({ at }: { at: AtProxy }) {
  const route = at.route === null ? '' : ` by route ${at.route}`;
  return (
    <p>
      <Chip saying={presently(at)} /> <span className="dim">{visible(`at ${at.proxy}${route}`)}</span>
      {at.hindrances.map((hindrance) => (
        <span key={hindrance.reason}>
          <br />
          {hindrance.explanation} <span className="dim">{visible(told(hindrance))}</span>
        </span>
      ))}
    </p>
  );
}
