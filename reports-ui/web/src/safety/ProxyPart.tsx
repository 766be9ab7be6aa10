import type { ProxyStanding, ProxyState } from '../api/safety';
import { Chip } from '../parts/Chip';
import { Section } from '../parts/Page';
import { useNow } from '../parts/useNow';
import { heard, mirroring } from '../words/safety';
import { visible } from '../words/visible';
import { Budgets } from './Budgets';
import { Routes } from './Routes';
import classes from './Safety.module.css';

/** One proxy: what it does as a whole, what it may still take, and its routes. */
export function ProxyPart({ standing: { proxy, at, state } }: { standing: ProxyStanding }) {
  const now = useNow();
  return (
    <Section heading={`Proxy ${visible(proxy)}`} note={<Chip saying={heard(at, now)} />}>
      {state === null ? (
        <p className="dim">It has not said yet what it mirrors, or an older build runs there.</p>
      ) : (
        <>
          <Line state={state} />
          <Budgets state={state} />
          <Routes proxy={proxy} routes={state.routes} />
        </>
      )}
    </Section>
  );
}

function Line({ state }: { state: ProxyState }) {
  const saying = mirroring(state);
  return (
    <>
      <p className={classes.line}>
        Mirroring <Chip saying={{ ...saying, words: visible(saying.words) }} />
      </p>
      {state.policy.problems.map((problem) => (
        <p key={problem} className={classes.problem}>
          Another policy is not in force: {visible(problem)}
        </p>
      ))}
      {state.policy.needsRestart.length > 0 && (
        <p className={classes.problem}>Needs a restart: {visible(state.policy.needsRestart.join(', '))}</p>
      )}
      {state.writesOnGet.length > 0 && (
        <p className={classes.problem}>Writes on GET: {visible(state.writesOnGet.join(', '))}</p>
      )}
    </>
  );
}
