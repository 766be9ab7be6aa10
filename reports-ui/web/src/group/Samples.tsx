import { useState } from 'react';
import type { GroupDetail } from '../api/group';
import { Section } from '../parts/Page';
import { Decide } from './Decide';
import { SampleDifference } from './SampleDifference';
import classes from './Samples.module.css';
import { SampleTable } from './SampleTable';

/** A few exchanges that show the difference, the form that decides about it, and one exchange whole. */
export function Samples({ group }: { group: GroupDetail }) {
  const [chosen, setChosen] = useState(group.samples[0]?.exchangeId);
  return (
    <>
      <div className={classes.beside}>
        <Section heading="Samples" note="values at the place of the group">
          {chosen === undefined ? (
            <p className="dim">No exchange of this group was kept.</p>
          ) : (
            <SampleTable samples={group.samples} chosen={chosen} onChoose={setChosen} />
          )}
        </Section>
        <Decide key={group.state} group={group} />
      </div>
      {chosen === undefined ? null : <SampleDifference exchangeId={chosen} group={group} />}
    </>
  );
}
