import { bound, boundMeaning, percent } from '../words/parity';
import classes from './ParityCell.module.css';

/** Never a parity without its certainty. */
export function ParityCell({ parity, lowerBound }: { parity: number | null; lowerBound: number | null }) {
  if (parity === null) return <span className="dim">–</span>;
  return (
    <span className={classes.parity} title={boundMeaning(lowerBound)}>
      <span>{percent(parity)}</span>
      <span className={classes.bound}>{bound(lowerBound)}</span>
    </span>
  );
}
