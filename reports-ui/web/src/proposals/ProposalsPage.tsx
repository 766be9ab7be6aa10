import { useQuery } from '@tanstack/react-query';
import { proposalsQuery } from '../api/proposals';
import { Answer } from '../parts/Answer';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';
import { Offer } from './Offer';

/** Rules that the rechecks speak for. */
export function ProposalsPage() {
  const query = useQuery(proposalsQuery());
  return (
    <Page title="Proposals" heading="Proposals">
      <p className="dim">
        Places whose values the primary changes by itself. Nothing is excused before someone accepts a rule;
        null, missing or another type there stays a difference.
      </p>
      <Answer query={query}>
        {(proposals) =>
          proposals.length === 0 ? (
            <Said title="There is nothing to propose">
              <p>
                A proposal needs at least three rechecks in which the primary disagreed with itself, and more
                of them than of those in which it did not. A refused one comes back when its evidence has
                doubled.
              </p>
            </Said>
          ) : (
            proposals.map((proposal) => <Offer key={proposal.id} proposal={proposal} />)
          )
        }
      </Answer>
    </Page>
  );
}
