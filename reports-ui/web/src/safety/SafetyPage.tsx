import { useQuery } from '@tanstack/react-query';
import { type Safety, safetyQuery } from '../api/safety';
import { Answer } from '../parts/Answer';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';
import { EndpointsNow } from './EndpointsNow';
import { Exceptions } from './Exceptions';
import { ProxyPart } from './ProxyPart';

/** What mirroring does at present, what holds it back, and who answers for what may do harm. */
export function SafetyPage() {
  const query = useQuery(safetyQuery());
  return (
    <Answer query={query} page="Safety">
      {(safety) => <Shown safety={safety} />}
    </Answer>
  );
}

function Shown({ safety: { proxies, exceptions, endpoints } }: { safety: Safety }) {
  return (
    <Page title="Safety" heading="Safety">
      {proxies.length === 0 ? (
        <Said title="No proxy reports">
          <p>
            None was heard of within the last hour. A proxy reports through Kafka every second; while it
            cannot, <code>GET /state</code> on its admin port says the same.
          </p>
        </Said>
      ) : (
        <>
          {proxies.map((standing) => (
            <ProxyPart key={standing.proxy} standing={standing} />
          ))}
          <Exceptions exceptions={exceptions} />
          <EndpointsNow endpoints={endpoints} />
        </>
      )}
    </Page>
  );
}
