import type { Leg } from '../api/exchange';
import { spoken } from './spoken';

const NOT_ASKED: Record<string, string> = {
  'nothing-to-recheck': 'not asked: there was nothing to recheck',
  'not-allowed': 'not asked: the method is not safe, or the route forbids rechecks',
  'no-budget': 'not asked: the recheck budget was spent, or the side was busy with users',
  'not-needed': 'not asked: the candidate did not agree with itself',
  off: 'not asked: rechecks are off',
};

const UNANSWERED: Record<string, string> = {
  'timed-out': 'no whole answer in time',
  refused: 'connection refused',
  reset: 'connection ended before the answer did',
  'protocol-error': 'the answer was not HTTP, or ended early',
  unavailable: 'not asked: the side was slow, full or broken off',
  'client-gone': 'the client went away first',
};

/** How a leg ended: its status line, or why there is none. */
export function legOutcome({ outcome, reason, status, reasonPhrase }: Leg): string {
  const name = (reason ?? '').toLowerCase().replaceAll('_', '-');
  switch (outcome) {
    case 'answered':
      return `${status ?? ''} ${reasonPhrase ?? ''}`.trim();
    case 'unanswered':
      return UNANSWERED[name] ?? `no answer: ${spoken(name)}`;
    case 'not-asked':
      return NOT_ASKED[name] ?? `not asked: ${spoken(name)}`;
  }
}
