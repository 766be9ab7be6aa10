import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type GroupDetail, groupQuery } from '../api/group';
import { Answer } from '../parts/Answer';
import { Chip } from '../parts/Chip';
import { EndpointName } from '../parts/EndpointName';
import { GroupName } from '../parts/GroupName';
import { Page } from '../parts/Page';
import { kindWords } from '../words/kinds';
import { groupState } from '../words/states';
import { Care } from './Care';
import { Facts } from './Facts';
import { History } from './History';
import { Instances } from './Instances';
import { Lineage } from './Lineage';
import { Samples } from './Samples';

const route = getRouteApi('/groups/$groupId');

/** One mismatch group: what differs, what it looks like, and what people decided. */
export function GroupPage() {
  const { groupId } = route.useParams();
  const query = useQuery(groupQuery(groupId));
  return (
    <Answer query={query} page="Mismatch group">
      {(group) => <Shown group={group} />}
    </Answer>
  );
}

function Shown({ group }: { group: GroupDetail }) {
  const trail = (
    <>
      <Link to="/">Endpoints</Link> / <EndpointName endpoint={group.endpoint} id={group.endpointId} />
    </>
  );
  return (
    <Page
      title={`${kindWords(group.kind)} ${group.location}`}
      heading={<GroupName group={group} />}
      trail={trail}
      aside={<Chip saying={groupState(group.state)} />}
    >
      <Facts group={group} />
      <Instances group={group} />
      <Samples key={group.id} group={group} />
      <Lineage group={group} />
      <Care group={group} />
      <History changes={group.history} />
    </Page>
  );
}
