import type { Mark } from '../api/marks';
import { Moment } from '../parts/Times';
import { markWords } from '../words/marks';
import classes from './Chart.module.css';

/** What happened while the bars grew, newest first; the lines of the chart in words. */
export function MarkList({ marks }: { marks: Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className={classes.marks} aria-label="What happened meanwhile">
      {marks.toReversed().map((mark) => (
        <li key={`${mark.at} ${mark.kind} ${mark.side} ${mark.label}`}>
          <Moment at={mark.at} /> <span>{markWords(mark)}</span>
        </li>
      ))}
    </ul>
  );
}
