import { type SlugProposal, useTableChange } from '../api/inventory';
import { Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { counted } from '../words/numbers';
import { visible } from '../words/visible';

/** Siblings that may be one endpoint. Nothing is merged before somebody says so. */
export function Proposals({ proposals }: { proposals: SlugProposal[] }) {
  return proposals.map((proposal) => <Offer key={proposal.pattern} proposal={proposal} />);
}

function Offer({ proposal: { pattern, siblings, seen, examples } }: { proposal: SlugProposal }) {
  const accept = useTableChange('patterns');
  const refuse = useTableChange('proposals/refuse');
  return (
    <Section heading={`Are these one endpoint? ${visible(pattern)}`}>
      <p>
        {counted(siblings, 'sibling')} with {counted(seen, 'request')} together, none of which stands out:{' '}
        <span className="mono">{examples.map(visible).join(', ')}</span>
        {examples.length < siblings ? ' …' : ''}
      </p>
      <SignedForm
        words="Count them as one"
        label="Pattern"
        effect="History counts under it within seconds, and so does what comes; groups of one cause become one, and decisions stay."
        initial={pattern}
        pending={accept.isPending}
        error={accept.error}
        send={(text, actor) => accept.mutate({ actor, body: { pattern: text, reason: 'proposal accepted' } })}
      />
      <details>
        <summary>Refuse</summary>
        <SignedForm
          words="They are endpoints of their own"
          label="Why"
          optional
          pending={refuse.isPending}
          error={refuse.error}
          send={(reason, actor) => refuse.mutate({ actor, body: { pattern, reason } })}
        />
      </details>
    </Section>
  );
}
