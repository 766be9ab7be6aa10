import type { ReactNode } from 'react';
import classes from './Figure.module.css';

interface Props {
  label: string;
  value: ReactNode;
  /** what qualifies the value: a bound, a share, a reason */
  note?: ReactNode;
  hint?: string;
}

/** Figures side by side, each with what qualifies it. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}

export function Figure({ label, value, note, hint }: Props) {
  return (
    <div className={classes.figure} title={hint}>
      <dt>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note === undefined ? null : <dd className={classes.note}>{note}</dd>}
    </div>
  );
}
