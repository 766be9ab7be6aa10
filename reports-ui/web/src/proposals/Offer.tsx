import { useState } from 'react';
import { type Proposal, useAnswerProposal } from '../api/proposals';
import { EndpointName } from '../parts/EndpointName';
import { Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { visible } from '../words/visible';
import { backtestWords, evidenceWords, ruleOf } from './words';

/** One proposal with its evidence, what it would have done, and the answer. */
export function Offer({ proposal }: { proposal: Proposal }) {
  const accept = useAnswerProposal(proposal.id, 'accept');
  const refuse = useAnswerProposal(proposal.id, 'refuse');
  const [wrong, setWrong] = useState<Error | null>(null);
  return (
    <Section
      heading={visible(proposal.location)}
      note={<EndpointName endpoint={proposal.endpoint} id={proposal.endpointId} />}
    >
      <p>{evidenceWords(proposal)}</p>
      <p>{backtestWords(proposal)}</p>
      {proposal.refusedBefore ? <p>It was refused before; its evidence has doubled since.</p> : null}
      <SignedForm
        words="Accept the rule"
        label="Rule, as it will be added"
        rows={4}
        initial={JSON.stringify(proposal.document, null, 1)}
        pending={accept.isPending}
        error={wrong ?? accept.error}
        send={(text, actor) => {
          const rule = ruleOf(text);
          setWrong('wrong' in rule ? new Error(rule.wrong) : null);
          if ('document' in rule) accept.mutate({ actor, body: rule });
        }}
      />
      <SignedForm
        words="Refuse"
        label="Why it is refused"
        optional
        pending={refuse.isPending}
        error={refuse.error}
        send={(reason, actor) => refuse.mutate({ actor, body: { reason } })}
      />
    </Section>
  );
}
