import { useQuery } from '@tanstack/react-query';
import { type Caller, callersQuery } from '../api/callers';
import type { Id } from '../api/id';
import { Answer } from '../parts/Answer';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { EndpointName } from '../parts/EndpointName';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { Ago } from '../parts/Times';
import { visible } from '../words/visible';

const OTHERS = '{others}';

function clientWords({ client }: Caller) {
  if (client === OTHERS) return <span className="dim">all others</span>;
  if (client === '') return <span className="dim">without an identity</span>;
  return <span className="mono">{visible(client)}</span>;
}

const columns: Column<Caller>[] = [
  { id: 'client', header: 'Client', rowHeader: true, cell: clientWords },
  { id: 'agent', header: 'Program', sortBy: ({ agent }) => agent, cell: ({ agent }) => visible(agent) },
  {
    id: 'count',
    header: 'Mirrored requests',
    numeric: true,
    sortBy: ({ count }) => count,
    cell: ({ count }) => <Num n={count} />,
  },
  {
    id: 'last',
    header: 'Last seen',
    sortBy: ({ lastSeen }) => lastSeen,
    cell: ({ lastSeen }) => <Ago at={lastSeen} />,
  },
];

/** Who asks for the endpoint: clients by a hash of their identity, and the family of their programs. */
export function Callers({ id }: { id: Id }) {
  const query = useQuery(callersQuery(id));
  return (
    <Section heading="Callers" note="of mirrored requests; identities are hashed in the proxy">
      <Answer query={query}>
        {({ callers, countedHere }) => (
          <>
            {callers.length === 0 ? (
              <p className="dim">No request of it was mirrored yet.</p>
            ) : (
              <DataTable
                label="Callers"
                rows={callers}
                columns={columns}
                rowId={({ client, agent }) => `${client} ${agent}`}
              />
            )}
            {countedHere.length === 0 ? null : (
              <p>
                Counted here too:{' '}
                {countedHere.map((endpoint) => (
                  <span key={endpoint}>
                    <EndpointName endpoint={endpoint} />{' '}
                  </span>
                ))}
              </p>
            )}
          </>
        )}
      </Answer>
    </Section>
  );
}
