import { Link } from '@tanstack/react-router';
import { visible } from '../words/visible';
import { groupOf } from './groupOf';

/** What was changed; a link where it has a page. */
export function Subject({ subject }: { subject: string }) {
  const groupId = groupOf(subject);
  if (groupId === null) return <span className="mono">{visible(subject)}</span>;
  return (
    <Link className="mono" to="/groups/$groupId" params={{ groupId }}>
      {visible(subject)}
    </Link>
  );
}
