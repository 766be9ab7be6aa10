import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Endpoint, EndpointVerdict } from '../api/endpoints';
import { ledgerQuery } from '../api/ledger';
import { Chip } from '../parts/Chip';
import { ledgerState } from '../words/ledger';
import { count } from '../words/numbers';
import { endpointVerdict } from '../words/verdicts';
import { tally } from './filter';
import classes from './Summary.module.css';

const route = getRouteApi('/');
const ORDER: EndpointVerdict[] = ['not-ready', 'unknown', 'ready'];

/** How many endpoints stand where, and whether every request is accounted for. */
export function Summary({ endpoints }: { endpoints: Endpoint[] }) {
  const tallied = tally(endpoints);
  return (
    <div className={classes.summary}>
      {ORDER.map((verdict) => (
        <VerdictFilter key={verdict} verdict={verdict} n={tallied[verdict]} />
      ))}
      <LedgerLine />
    </div>
  );
}

function VerdictFilter({ verdict, n }: { verdict: EndpointVerdict; n: number }) {
  const { verdict: chosen, ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  const pressed = chosen === verdict;
  return (
    <button
      type="button"
      className={classes.tile}
      aria-pressed={pressed}
      title={pressed ? 'Show all endpoints' : `Show only these endpoints`}
      onClick={() => void navigate({ search: pressed ? rest : { ...rest, verdict }, replace: true })}
    >
      <span className={classes.n}>{count(n)}</span>
      <Chip saying={endpointVerdict(verdict)} />
    </button>
  );
}

function LedgerLine() {
  const { data } = useQuery(ledgerQuery());
  if (data === undefined) return null;
  return (
    <Link to="/ledger" className={classes.tile}>
      <span className={classes.n}>{count(data.seen)}</span> <span>requests seen,</span>{' '}
      <Chip saying={ledgerState(data)} />
    </Link>
  );
}
