import type { Bucket } from '../api/endpoint';
import { Moment } from '../parts/Times';
import { count } from '../words/numbers';
import classes from './Chart.module.css';
import { STACK } from './series';

/** What the colours mean, with the counts of the bar under the pointer, or of all. */
export function Legend({ bucket, buckets }: { bucket: Bucket | undefined; buckets: Bucket[] }) {
  return (
    <p className={classes.legend}>
      <span className={classes.when}>{bucket === undefined ? 'all of it' : <Moment at={bucket.at} />}</span>
      {STACK.map(({ key, words, color }) => (
        <span key={key} className={classes.entry}>
          <span className={classes.swatch} style={{ background: `var(${color})` }} aria-hidden="true" />
          {words} {count((bucket === undefined ? buckets : [bucket]).reduce((sum, b) => sum + b[key], 0))}
        </span>
      ))}
    </p>
  );
}
