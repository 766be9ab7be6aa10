import { Link } from '@tanstack/react-router';
import type { Group } from '../api/groups';
import { kindWords } from '../words/kinds';
import { visible } from '../words/visible';

/** What differs and where: `Value differs at /items/{*}/price`. */
export function GroupName({
  group,
  linked = false,
}: {
  group: Pick<Group, 'id' | 'kind' | 'location'>;
  linked?: boolean;
}) {
  const words = (
    <>
      {kindWords(group.kind)}
      {group.location === '' || group.location === group.kind ? null : (
        <>
          {' at '}
          <span className="mono">{visible(group.location)}</span>
        </>
      )}
    </>
  );
  return linked ? (
    <Link to="/groups/$groupId" params={{ groupId: String(group.id) }}>
      {words}
    </Link>
  ) : (
    words
  );
}
