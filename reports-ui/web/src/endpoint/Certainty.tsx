import type { EndpointDetail } from '../api/endpoint';
import { Figure, Figures } from '../parts/Figure';
import { Ago } from '../parts/Times';
import { count } from '../words/numbers';
import { bound, boundMeaning, NONE, percent } from '../words/parity';
import { repeatWords, sampleWords } from '../words/samples';
import { spoken } from '../words/spoken';
import { toldApartWords } from '../words/toldApart';
import { largestFirst, total } from '../words/totals';
import { needed } from './needed';

/** The figures of an endpoint, each with what it rests on. */
export function Certainty({ endpoint }: { endpoint: EndpointDetail }) {
  const { parity, parityLowerBound, compared, notComparable, notMirrored, samples } = endpoint;
  const repeats = repeatWords(compared - notComparable, samples.successes.judged + samples.errors.judged);
  const reasons = largestFirst(notMirrored).map(([reason, n]) => `${spoken(reason)} ${count(n)}`);
  return (
    <>
      <Figures>
        <Figure label="Parity" value={percent(parity)} note={bound(parityLowerBound)} />
        <Figure
          label="Samples still needed"
          value={endpoint.moreSamplesNeeded === null ? NONE : count(endpoint.moreSamplesNeeded)}
          note={needed(endpoint)}
        />
        <Figure label="Seen" value={count(endpoint.seen)} note={<Ago at={endpoint.lastSeen} />} />
        <Figure
          label="Compared"
          value={count(compared)}
          note={`${count(compared - notComparable)} count in parity`}
        />
        <Figure
          label="Samples of 2xx and 3xx"
          value={count(samples.successes.judged)}
          note={sampleWords(samples.successes)}
          hint="What the same client asks again on the same day is a sample once; the verdict rests on these"
        />
        <Figure
          label="Samples of errors"
          value={count(samples.errors.judged)}
          note={sampleWords(samples.errors)}
          hint="Exchanges that the primary answered with 4xx or 5xx"
        />
        <Figure label="Matched" value={count(endpoint.matched)} />
        <Figure label="Matched by rule" value={count(endpoint.matchedByRule)} />
        <Figure label="Mismatched" value={count(endpoint.mismatched)} />
        <Figure label="Candidate failed" value={count(endpoint.candidateFailed)} />
        <Figure label="Not comparable" value={count(notComparable)} />
        <Figure label="Not mirrored" value={count(total(notMirrored))} note={reasons.join(', ')} />
      </Figures>
      <p className="dim">
        {boundMeaning(parityLowerBound)} {repeats === '' ? null : `Of what was compared, ${repeats}.`}{' '}
        {toldApartWords(endpoint.toldApart)}
      </p>
    </>
  );
}
