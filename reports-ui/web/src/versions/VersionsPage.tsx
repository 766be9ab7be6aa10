import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { compareVersionsQuery, type SeenVersion, versionsQuery } from '../api/versions';
import { Answer } from '../parts/Answer';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';
import { Changes } from './Changes';
import { chosen, nameable } from './pair';
import classes from './VersionsPage.module.css';

const route = getRouteApi('/versions');

/** Two versions of the candidate beside each other. */
export function VersionsPage() {
  const query = useQuery(versionsQuery());
  return (
    <Page title="Versions" heading="Versions of the candidate">
      <Answer query={query}>{(versions) => <Chosen versions={versions} />}</Answer>
    </Page>
  );
}

function Chosen({ versions }: { versions: SeenVersion[] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pair = chosen(search, versions);
  if (pair === null) return <NoTwo count={nameable(versions).length} />;
  const choose = (side: 'before' | 'after') => ({
    label: side === 'before' ? 'Version' : 'Beside',
    value: pair[side],
    data: nameable(versions),
    onChange: (event: { currentTarget: { value: string } }) =>
      void navigate({ search: { ...pair, [side]: event.currentTarget.value }, replace: true }),
  });
  return (
    <>
      <div className={classes.choice}>
        <NativeSelect size="xs" {...choose('before')} />
        <NativeSelect size="xs" {...choose('after')} />
      </div>
      <Compared before={pair.before} after={pair.after} />
    </>
  );
}

function Compared({ before, after }: { before: string; after: string }) {
  const query = useQuery(compareVersionsQuery(before, after));
  return (
    <Answer query={query}>{(endpoints) => <Changes endpoints={endpoints} pair={{ before, after }} />}</Answer>
  );
}

function NoTwo({ count }: { count: number }) {
  return (
    <Said title={count === 0 ? 'No version is known' : 'Only one version was seen yet'}>
      <p>
        An answer belongs to the version that it names in a header (<code>versionHeader</code> in the policy),
        or to the one that was told last: <code>understudy deployed candidate 1.4.2</code>.
      </p>
    </Said>
  );
}
