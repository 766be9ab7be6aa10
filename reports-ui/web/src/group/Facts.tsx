import type { GroupDetail } from '../api/group';
import { Figure, Figures } from '../parts/Figure';
import { Ago, Moment } from '../parts/Times';
import { count } from '../words/numbers';
import { stateMeaning } from '../words/states';
import { visible } from '../words/visible';
import { sinceWords } from './since';

/** What all differences of the group have in common. */
export function Facts({ group }: { group: GroupDetail }) {
  return (
    <>
      <Figures>
        <Figure label="Exchanges" value={count(group.count)} />
        {group.replayed > 0 && (
          <Figure label="Replayed" value={count(group.replayed)} note="asked by no user; in no other count" />
        )}
        <Figure label="Status, primary/candidate" value={<span className="mono">{group.statusPair}</span>} />
        <Figure
          label="Shapes, primary/candidate"
          value={<span className="mono">{visible(group.shapes)}</span>}
        />
        <Figure label="First seen" value={<Moment at={group.firstSeen} />} />
        <Figure label="Last seen" value={<Ago at={group.lastSeen} />} />
      </Figures>
      <p>
        {stateMeaning(group.state)} {sinceWords(group)}
        <DecidedBy group={group} />
      </p>
    </>
  );
}

function DecidedBy({ group: { stateActor, stateAt, stateReason } }: { group: GroupDetail }) {
  if (!stateActor || stateAt === null) return null;
  return (
    <span className="dim">
      {visible(stateActor)}, <Moment at={stateAt} />
      {stateReason === null || stateReason === '' ? null : <>: “{visible(stateReason)}”</>}
    </span>
  );
}
