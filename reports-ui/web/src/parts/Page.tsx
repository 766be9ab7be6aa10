import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  /** of the browser's tab */
  title: string;
  heading: ReactNode;
  /** above the heading: where this page belongs */
  trail?: ReactNode;
  /** beside the heading */
  aside?: ReactNode;
  children: ReactNode;
}

/** One page: its title, its heading and what it shows. */
export function Page({ title, heading, trail, aside, children }: Props) {
  return (
    <>
      <title>{`${title} · Understudy`}</title>
      {trail === undefined ? null : (
        <nav aria-label="Breadcrumb" className={classes.trail}>
          {trail}
        </nav>
      )}
      <div className={classes.head}>
        <h1 className={classes.heading}>{heading}</h1>
        {aside}
      </div>
      {children}
    </>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  heading,
  note,
  children,
}: {
  heading: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section} aria-label={heading}>
      <h2 className={classes.sectionHeading}>
        {heading}
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </h2>
      {children}
    </section>
  );
}
