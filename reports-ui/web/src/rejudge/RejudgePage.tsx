import { useQuery } from '@tanstack/react-query';
import { isUnderWay, type Rejudgings, rejudgingsQuery, useRejudge } from '../api/rejudge';
import { Answer } from '../parts/Answer';
import { Page, Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { Order } from './Order';
import { Orders } from './Orders';
import { judgedWords } from './words';

/** Under which rules the figures were judged, and how to judge anew what the topic still holds. */
export function RejudgePage() {
  const query = useQuery(rejudgingsQuery());
  return (
    <Page title="Judge anew" heading="Judge anew">
      <Answer query={query}>{(answer) => <Shown answer={answer} />}</Answer>
    </Page>
  );
}

function Shown({ answer: { history, orders } }: { answer: Rejudgings }) {
  const open = orders.find(isUnderWay);
  return (
    <>
      <p>{judgedWords(history)}</p>
      {open === undefined ? <Start /> : <Order id={open.id} />}
      <Orders orders={orders.filter((order) => !isUnderWay(order))} />
    </>
  );
}

function Start() {
  const order = useRejudge();
  return (
    <Section heading="Order">
      <SignedForm
        words="Judge anew"
        label="Since"
        effect="A time, or one ago: 90m, 24h, 7d. The figures are built anew, under the present rules and by the present inventory, beside those that are shown, and replace them only when you accept them; what was counted before that time goes with the old ones."
        initial="24h"
        pending={order.isPending}
        error={order.error}
        send={(since, actor) => order.mutate({ path: '', actor, body: { since } })}
      />
    </Section>
  );
}
