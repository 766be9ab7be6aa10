import type { GroupDetail } from '../api/group';
import { Section } from '../parts/Page';
import { DecisionForm } from './DecisionForm';
import { choices } from './decisions';

/** Where a person accepts, reopens or explains the group. */
export function Decide({ group }: { group: GroupDetail }) {
  const [first, ...others] = choices(group);
  return (
    <Section heading="Decide">
      {first === undefined ? (
        <p className="dim">
          These differences were not looked at one by one, so no one can accept them. Decide about the other
          groups of the endpoint, or write a rule that covers the place.
        </p>
      ) : (
        <DecisionForm groupId={group.id} possible={[first, ...others]} />
      )}
    </Section>
  );
}
