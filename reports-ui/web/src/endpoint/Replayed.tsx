import type { Replayed as Showed } from '../api/samples';
import { Figure, Figures } from '../parts/Figure';
import { Section } from '../parts/Page';
import { count } from '../words/numbers';
import { bound, percent } from '../words/parity';
import { sampleWords } from '../words/samples';

/** What replays showed, apart from what users did. */
export function Replayed({ replayed }: { replayed: Showed }) {
  if (replayed.compared === 0) return null;
  return (
    <Section
      heading="Replayed"
      note="asked by understudy replay, not by users; in no other figure of this page"
    >
      <Figures>
        <Figure
          label="Parity, replayed"
          value={percent(replayed.parity)}
          note={bound(replayed.parityLowerBound)}
        />
        <Figure label="Compared" value={count(replayed.compared)} />
        <Figure label="Mismatched" value={count(replayed.mismatched)} />
        <Figure label="Candidate failed" value={count(replayed.candidateFailed)} />
        <Figure
          label="Samples of 2xx and 3xx"
          value={count(replayed.samples.successes.judged)}
          note={sampleWords(replayed.samples.successes)}
        />
        <Figure
          label="Open groups"
          value={count(replayed.openGroups)}
          note={replayed.openGroups > 0 ? 'that no user’s request has shown' : undefined}
        />
      </Figures>
    </Section>
  );
}
