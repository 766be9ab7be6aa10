import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type EndpointDetail, endpointQuery } from '../api/endpoint';
import { Answer } from '../parts/Answer';
import { Chip } from '../parts/Chip';
import { EndpointName } from '../parts/EndpointName';
import { Page } from '../parts/Page';
import { endpointVerdict, writes } from '../words/verdicts';
import { Callers } from './Callers';
import { Certainty } from './Certainty';
import { Coverage } from './Coverage';
import { Groups } from './Groups';
import { Latency } from './Latency';
import { NotMirrored } from './NotMirrored';
import { Recent } from './Recent';
import { Replayed } from './Replayed';
import { Timeline } from './Timeline';
import { Versions } from './Versions';

const route = getRouteApi('/endpoints/$endpointId');
const TRAIL = <Link to="/">Endpoints</Link>;

/** One endpoint: how certain its parity is, and what stands in its way. */
export function EndpointPage() {
  const { endpointId } = route.useParams();
  const query = useQuery(endpointQuery(endpointId));
  return (
    <Answer query={query} page="Endpoint">
      {(endpoint) => <Shown endpoint={endpoint} />}
    </Answer>
  );
}

function Shown({ endpoint }: { endpoint: EndpointDetail }) {
  return (
    <Page
      title={endpoint.endpoint}
      heading={<EndpointName endpoint={endpoint.endpoint} />}
      trail={TRAIL}
      aside={
        <>
          <Chip saying={endpointVerdict(endpoint.verdict)} />
          {endpoint.refusedWrites > 0 && <Chip saying={writes(endpoint.method)} />}
        </>
      }
    >
      <Certainty endpoint={endpoint} />
      <Replayed replayed={endpoint.replayed} />
      <Groups groups={endpoint.groups} />
      <Timeline buckets={endpoint.buckets} />
      <NotMirrored id={endpoint.id} />
      <Latency latency={endpoint.latency} />
      <Coverage coverage={endpoint.coverage} />
      <Versions versions={endpoint.versions} />
      <Callers id={endpoint.id} />
      <Recent exchanges={endpoint.recent} />
    </Page>
  );
}
