import type { LedgerTerms } from '../api/counts';
import { total } from './totals';
import type { Saying } from './verdicts';

/** What is seen and found in no term of the ledger; 0 when it adds up. */
export function unaccounted(terms: LedgerTerms): number {
  const { seen, compared, notMirrored, lost, deadLettered, inFlight } = terms;
  return seen - compared - total(notMirrored) - total(lost) - deadLettered - inFlight;
}

/** What the first term is called. */
export function seenWords({ seenIsLowerBound }: LedgerTerms): string {
  return seenIsLowerBound ? 'seen at least' : 'seen';
}

/** Whether every request is accounted for; the page adds up for itself and does not take the server's word alone. */
export function ledgerState(ledger: LedgerTerms & { balanced: boolean }): Saying {
  if (!ledger.balanced || unaccounted(ledger) !== 0) {
    return { words: 'ledger does not balance', tone: 'bad', sign: '✕' };
  }
  return { words: 'ledger balanced', tone: 'good', sign: '✓' };
}
