import type { EpochAccount } from '../api/ledger';
import type { Saying } from '../words/verdicts';

/** Where one life of a proxy stands. */
export function epochState({ ended, drained }: EpochAccount): Saying {
  if (!ended) return { words: 'running', tone: 'calm', sign: '▸' };
  return drained
    ? { words: 'ended, drained', tone: 'good', sign: '✓' }
    : { words: 'ended, still read', tone: 'unsure', sign: '…' };
}
