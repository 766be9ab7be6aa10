import type { ProxyState } from '../api/safety';
import { Chip } from '../parts/Chip';
import { Figure, Figures } from '../parts/Figure';
import { bytes, count } from '../words/numbers';
import { percent } from '../words/parity';
import { breaker, pressure, windows } from '../words/safety';
import { visible } from '../words/visible';

/** What spares the candidate and the primary at present, and what may still be taken. */
export function Budgets({ state }: { state: ProxyState }) {
  const { controlWindows, rechecks, captureBytes } = state;
  return (
    <Figures>
      <Figure
        label="Breaker"
        value={<Chip saying={breaker(state.breakerOpen)} />}
        hint="Open while the candidate fails again and again: it is asked once a second."
      />
      {state.isolated.map(({ name, breakerOpen }) => (
        <Figure
          key={name}
          label={`Breaker of ${visible(name)}`}
          value={<Chip saying={breaker(breakerOpen)} />}
        />
      ))}
      <Figure label="Pressure" value={<Chip saying={pressure(state.pressure)} />} />
      <Figure
        label="Control windows"
        value={<Chip saying={windows(controlWindows)} />}
        note={
          controlWindows.everySeconds === undefined
            ? undefined
            : `${controlWindows.lengthSeconds} s in ${controlWindows.everySeconds} s`
        }
      />
      <Figure
        label="Copies under way"
        value={count(state.inFlight)}
        note={`of ${count(state.inFlightLimit)}`}
      />
      <Figure label="Captured" value={bytes(captureBytes.used)} note={`of ${bytes(captureBytes.limit)}`} />
      <Figure
        label="Rechecks under way"
        value={count(rechecks.inFlight)}
        note={`of ${rechecks.limit}; ${percent(rechecks.share)} of what is mirrored`}
      />
    </Figures>
  );
}
