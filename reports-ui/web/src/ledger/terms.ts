import type { LedgerTerms } from '../api/counts';
import { unaccounted } from '../words/ledger';
import { total } from '../words/totals';

/** One term of the sum that `seen` is. */
export interface Term {
  words: string;
  n: number;
  meaning: string;
  /** a count that should be 0 */
  bad: boolean;
}

/** The account as terms that add up to `seen`; what is in none of them is a term of its own. */
export function terms(ledger: LedgerTerms): Term[] {
  const rest = unaccounted(ledger);
  const sum: Term[] = [
    { words: 'compared', n: ledger.compared, meaning: 'judged by a worker', bad: false },
    { words: 'not mirrored', n: total(ledger.notMirrored), meaning: 'no copy made, on purpose', bad: false },
    { words: 'lost', n: total(ledger.lost), meaning: 'dropped on the way', bad: true },
    { words: 'dead-lettered', n: ledger.deadLettered, meaning: 'could not be read', bad: true },
    { words: 'in flight', n: ledger.inFlight, meaning: 'on its way', bad: false },
  ];
  if (rest !== 0)
    sum.push({ words: 'not accounted for', n: rest, meaning: 'the ledger does not add up', bad: true });
  return sum;
}
