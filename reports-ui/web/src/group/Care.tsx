import type { GroupDetail } from '../api/group';
import { useChangeGroup } from '../api/groupChanges';
import { Section } from '../parts/Page';
import { SignedForm } from '../sign/SignedForm';
import { visible } from '../words/visible';
import { webAddress } from './link';

/** Who looks after the group, where it is tracked, and what people say of it; it counts for nothing. */
export function Care({ group }: { group: GroupDetail }) {
  const assignee = useChangeGroup(group.id, 'assignee');
  const link = useChangeGroup(group.id, 'link');
  const comment = useChangeGroup(group.id, 'comments');
  const address = webAddress(group.link);
  return (
    <Section heading="Care">
      <p>
        {group.assignee === '' ? 'Nobody looks after it.' : `${visible(group.assignee)} looks after it.`}{' '}
        {address === null ? (
          <span className="dim">It is tracked nowhere.</span>
        ) : (
          <a href={address} rel="noreferrer noopener">
            {visible(address)}
          </a>
        )}
      </p>
      <SignedForm
        key={`assignee ${group.assignee}`}
        words="Assign"
        label="Assignee"
        initial={group.assignee}
        optional
        pending={assignee.isPending}
        error={assignee.error}
        send={(text, actor) => assignee.mutate({ actor, body: { assignee: text } })}
      />
      <SignedForm
        key={`link ${group.link}`}
        words="Link"
        label="Address in the issue tracker"
        initial={group.link}
        optional
        pending={link.isPending}
        error={link.error}
        send={(text, actor) => link.mutate({ actor, body: { link: text } })}
      />
      <SignedForm
        key={`comment ${group.history.length}`}
        words="Comment"
        label="Comment"
        rows={2}
        pending={comment.isPending}
        error={comment.error}
        send={(text, actor) => comment.mutate({ actor, body: { text } })}
      />
    </Section>
  );
}
