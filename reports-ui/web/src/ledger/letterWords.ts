import type { DeadLetter, DeadLetters } from '../api/deadLetters';
import { count } from '../words/numbers';
import { visible } from '../words/visible';

/** How many of them are listed, where not all are. */
export function lettersNote({ total, letters }: Pick<DeadLetters, 'total' | 'letters'>): string {
  return total > letters.length
    ? `the newest ${count(letters.length)} of ${count(total)} records that nobody could read`
    : 'records that nobody could read';
}

/** What came of judging it again. */
export function retried({ retry, answer }: Pick<DeadLetter, 'retry' | 'answer'>): string {
  if (retry === null) return '';
  return answer === null ? 'waits for a worker' : `still dead: ${visible(answer)}`;
}
