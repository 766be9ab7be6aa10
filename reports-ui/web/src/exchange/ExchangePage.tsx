import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Exchange, exchangeQuery } from '../api/exchange';
import { ExchangeDifference } from '../difference/ExchangeDifference';
import { Answer } from '../parts/Answer';
import { Chip } from '../parts/Chip';
import { EndpointName } from '../parts/EndpointName';
import { Page } from '../parts/Page';
import { Moment } from '../parts/Times';
import { exchangeVerdict } from '../words/verdicts';
import { Differences } from './Differences';
import { Facts } from './Facts';
import { Legs } from './Legs';
import { RequestPart } from './RequestPart';

const route = getRouteApi('/exchanges/$exchangeId');

/** One request with what each side answered, and how it was judged. */
export function ExchangePage() {
  const { exchangeId } = route.useParams();
  const query = useQuery(exchangeQuery(exchangeId));
  return (
    <Answer query={query} page="Exchange">
      {(exchange) => <Shown exchange={exchange} />}
    </Answer>
  );
}

function Shown({ exchange }: { exchange: Exchange }) {
  const trail = (
    <>
      <Link to="/">Endpoints</Link> / <EndpointName endpoint={exchange.endpoint} id={exchange.endpointId} />
    </>
  );
  return (
    <Page
      title={`Exchange ${exchange.id}`}
      heading={
        <>
          Exchange of <Moment at={exchange.receivedAt} />
        </>
      }
      trail={trail}
      aside={<Chip saying={exchangeVerdict(exchange.verdict)} />}
    >
      <Facts exchange={exchange} />
      <Differences exchange={exchange} />
      <Legs legs={exchange.legs} />
      <ExchangeDifference exchange={exchange} />
      <RequestPart request={exchange.request} />
    </Page>
  );
}
