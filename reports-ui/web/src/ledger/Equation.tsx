import { Fragment } from 'react';
import type { Ledger } from '../api/ledger';
import { seenWords } from '../words/ledger';
import { count } from '../words/numbers';
import classes from './Equation.module.css';
import { terms } from './terms';

/** The account as an equation. */
export function Equation({ ledger }: { ledger: Ledger }) {
  return (
    <div className={classes.equation}>
      <TermBox words={seenWords(ledger)} n={ledger.seen} meaning={meaning(ledger)} bad={false} />
      {terms(ledger).map((term, i) => (
        <Fragment key={term.words}>
          <span className={classes.operator}>{i === 0 ? '=' : '+'}</span>
          <TermBox {...term} bad={term.bad && term.n !== 0} />
        </Fragment>
      ))}
    </div>
  );
}

function meaning({ seenIsLowerBound }: Ledger): string {
  return seenIsLowerBound
    ? 'requests that reached a proxy; one ended without telling its last counters'
    : 'requests that reached a proxy';
}

function TermBox({ words, n, meaning, bad }: { words: string; n: number; meaning: string; bad: boolean }) {
  return (
    <div className={classes.term} data-bad={bad}>
      <div className={classes.n}>{count(n)}</div>
      <div>{words}</div>
      <div className={classes.meaning}>{meaning}</div>
    </div>
  );
}
