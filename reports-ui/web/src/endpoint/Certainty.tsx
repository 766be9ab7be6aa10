import type { EndpointDetail } from '../api/endpoint';
import { Figure, Figures } from '../parts/Figure';
import { Ago } from '../parts/Times';
import { count } from '../words/numbers';
import { bound, boundMeaning, percent } from '../words/parity';
import { spoken } from '../words/spoken';
import { largestFirst, total } from '../words/totals';
import { needed } from './needed';

/** The figures of an endpoint, each with what it rests on. */
export function Certainty({ endpoint }: { endpoint: EndpointDetail }) {
  const { parity, parityLowerBound, compared, notComparable, notMirrored } = endpoint;
  const reasons = largestFirst(notMirrored).map(([reason, n]) => `${spoken(reason)} ${count(n)}`);
  return (
    <>
      <Figures>
        <Figure label="Parity" value={percent(parity)} note={bound(parityLowerBound)} />
        <Figure
          label="Samples still needed"
          value={count(endpoint.moreSamplesNeeded)}
          note={needed(endpoint)}
        />
        <Figure label="Seen" value={count(endpoint.seen)} note={<Ago at={endpoint.lastSeen} />} />
        <Figure
          label="Compared"
          value={count(compared)}
          note={`${count(compared - notComparable)} count in parity`}
        />
        <Figure label="Matched" value={count(endpoint.matched)} />
        <Figure label="Matched by rule" value={count(endpoint.matchedByRule)} />
        <Figure label="Mismatched" value={count(endpoint.mismatched)} />
        <Figure label="Candidate failed" value={count(endpoint.candidateFailed)} />
        <Figure label="Not comparable" value={count(notComparable)} />
        <Figure label="Not mirrored" value={count(total(notMirrored))} note={reasons.join(', ')} />
      </Figures>
      <p className="dim">{boundMeaning(parityLowerBound)}</p>
    </>
  );
}
