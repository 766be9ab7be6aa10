import { useQuery } from '@tanstack/react-query';
import type { Id } from '../api/id';
import { type RejudgingDetail, rejudgingQuery, useRejudge } from '../api/rejudge';
import { Answer } from '../parts/Answer';
import { Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { visible } from '../words/visible';
import { BeforeAfter } from './BeforeAfter';
import { heldWords, orderWords } from './words';

/** The order that is under way: how far it is, what it changes, and the decision. */
export function Order({ id }: { id: Id }) {
  const query = useQuery(rejudgingQuery(id));
  return <Answer query={query}>{(order) => <Shown order={order} />}</Answer>;
}

function Shown({ order }: { order: RejudgingDetail }) {
  const accept = useRejudge();
  const refuse = useRejudge();
  return (
    <Section heading="Under way" note={`ordered by ${visible(order.orderedBy)}`}>
      <p role="status">{orderWords(order)}</p>
      {order.heldSince === null ? null : <p>{heldWords(order)}</p>}
      {order.caughtUpAt === null ? null : <BeforeAfter endpoints={order.endpoints} />}
      {order.state !== 'building' || order.caughtUpAt === null ? null : (
        <SignedForm
          words="Accept"
          label="Why these figures are better"
          optional
          pending={accept.isPending}
          error={accept.error}
          send={(reason, actor) => accept.mutate({ path: `/${order.id}/accept`, actor, body: { reason } })}
        />
      )}
      <SignedForm
        words="Refuse"
        label="Why it is given up"
        optional
        pending={refuse.isPending}
        error={refuse.error}
        send={(reason, actor) => refuse.mutate({ path: `/${order.id}/refuse`, actor, body: { reason } })}
      />
    </Section>
  );
}
