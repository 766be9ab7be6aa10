import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Said } from '../parts/Said';
import { endpointVerdict } from '../words/verdicts';

const route = getRouteApi('/');

/** There are endpoints, but the filter hides them all. */
export function NothingMatches() {
  const { q, verdict } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Said title="No endpoint matches the filter">
      <p>
        {verdict === undefined ? null : <>Verdict: {endpointVerdict(verdict).words}. </>}
        {q === undefined ? null : (
          <>
            Name: <code>{q}</code>.
          </>
        )}
      </p>
      <Button variant="default" size="xs" onClick={() => void navigate({ search: {}, replace: true })}>
        Show all endpoints
      </Button>
    </Said>
  );
}
