import type { Saying } from '../words/verdicts';
import classes from './Chip.module.css';

/** A verdict or a state: a sign, its words, and a colour that only repeats them. */
export function Chip({ saying }: { saying: Saying }) {
  return (
    <span className={classes.chip} data-tone={saying.tone}>
      <span aria-hidden="true" className={classes.sign}>
        {saying.sign}
      </span>
      {saying.words}
    </span>
  );
}
