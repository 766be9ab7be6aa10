import type { ReactNode } from 'react';
import classes from './Said.module.css';

/** What the page says in place of figures: why there are none, and what to do. */
export function Said({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.said} role="status">
      <p className={classes.title}>{title}</p>
      {children}
    </div>
  );
}
