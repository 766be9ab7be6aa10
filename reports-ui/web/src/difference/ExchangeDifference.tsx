import type { Exchange, Leg } from '../api/exchange';
import type { Id } from '../api/id';
import { Section } from '../parts/Page';
import { legOutcome } from '../words/legs';
import { visible } from '../words/visible';
import { BodiesDiff } from './BodiesDiff';
import classes from './ExchangeDifference.module.css';
import { HeadersDiff } from './HeadersDiff';
import { PlainBody } from './PlainBodies';

interface Props {
  exchange: Exchange;
  focus?: Id | undefined;
}

/** What P1 and C1 answered to one request, side by side. */
export function ExchangeDifference({ exchange, focus }: Props) {
  const { differences, legs, pairings, request, unlisted } = exchange;
  const { p1, c1 } = legs;
  return (
    <>
      <Section heading="Status">
        <p className={classes.request}>
          <span className="mono">
            {visible(request.method)} {visible(request.target)}
          </span>
        </p>
        <p>
          Primary <StatusLine leg={p1} /> · candidate <StatusLine leg={c1} />
        </p>
      </Section>
      <Section heading="Headers">
        <HeadersDiff primary={p1} candidate={c1} differences={differences} focus={focus} />
      </Section>
      <Section heading="Bodies">
        {p1.body && c1.body ? (
          <BodiesDiff
            primary={p1.body}
            candidate={c1.body}
            differences={differences}
            unlisted={unlisted}
            pairings={pairings}
            focus={focus}
          />
        ) : (
          <OneBody primary={p1} candidate={c1} />
        )}
      </Section>
    </>
  );
}

function StatusLine({ leg }: { leg: Leg }) {
  return <strong>{visible(legOutcome(leg))}</strong>;
}

function OneBody({ primary, candidate }: { primary: Leg; candidate: Leg }) {
  if (primary.body) return <PlainBody side="Primary" body={primary.body} />;
  if (candidate.body) return <PlainBody side="Candidate" body={candidate.body} />;
  return <p className="dim">Neither side has an answer.</p>;
}
