import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GroupDetail } from '../api/group';
import { useChangeGroup } from '../api/groupChanges';
import type { Id } from '../api/id';
import { Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { firstPlace, groupNumber, isCollapsed, MERGE_EFFECT, SPLIT_EFFECT } from './lineage';

/** Why these differences are one group, and how to make it more or less. */
export function Lineage({ group }: { group: GroupDetail }) {
  return (
    <Section heading="Why grouped">
      <p>
        This is group {group.id}. {group.why}
      </p>
      {group.merged.length === 0 ? null : (
        <p>
          It stands for{' '}
          {group.merged.map((id) => (
            <GroupLink key={id} id={id} />
          ))}{' '}
          too: an exchange that shows several counts once.
        </p>
      )}
      {group.mergedInto === null ? (
        <Merge group={group} />
      ) : (
        <Unmerge group={group} into={group.mergedInto} />
      )}
      {group.mergedInto === null && isCollapsed(group) ? <Split group={group} /> : null}
    </Section>
  );
}

function GroupLink({ id }: { id: Id }) {
  return (
    <>
      <Link to="/groups/$groupId" params={{ groupId: String(id) }}>
        group {id}
      </Link>{' '}
    </>
  );
}

function Merge({ group }: { group: GroupDetail }) {
  const merge = useChangeGroup(group.id, 'merge');
  const [wrong, setWrong] = useState<Error | null>(null);
  if (group.kind === 'not-explored') return null;
  return (
    <SignedForm
      words="Merge"
      label="Merge into group number"
      effect={MERGE_EFFECT}
      pending={merge.isPending}
      error={wrong ?? merge.error}
      send={(text, actor) => {
        const into = groupNumber(text);
        setWrong(into === null ? new Error('A group is named by its number.') : null);
        if (into !== null) merge.mutate({ actor, body: { into } });
      }}
    />
  );
}

function Unmerge({ group, into }: { group: GroupDetail; into: Id }) {
  const unmerge = useChangeGroup(group.id, 'unmerge');
  return (
    <>
      <p>
        It is merged into <GroupLink id={into} />, which stands for it: figures and state are those of both.
      </p>
      <SignedForm
        words="Unmerge"
        label="Why it is a group of its own"
        optional
        pending={unmerge.isPending}
        error={unmerge.error}
        send={(reason, actor) => unmerge.mutate({ actor, body: { reason } })}
      />
    </>
  );
}

function Split({ group }: { group: GroupDetail }) {
  const split = useChangeGroup(group.id, 'split');
  return (
    <>
      <SignedForm
        words="Split"
        label="Place to split off"
        effect={SPLIT_EFFECT}
        initial={firstPlace(group.samples)}
        pending={split.isPending}
        error={split.error}
        send={(place, actor) => split.mutate({ actor, body: { place } })}
      />
      {split.data === undefined ? null : (
        <p>
          It is <GroupLink id={split.data.id} /> from now on.
        </p>
      )}
    </>
  );
}
