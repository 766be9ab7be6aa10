import type { Proposal } from '../api/proposals';
import { count, counted } from '../words/numbers';

/** What the rechecks say. */
export function evidenceWords({
  rechecks,
  disagreed,
  moved,
}: Pick<Proposal, 'rechecks' | 'disagreed' | 'moved'>) {
  const told = `The primary answered something else in ${count(disagreed)} of ${counted(rechecks, 'recheck')}`;
  return moved === 0 ? `${told}.` : `${told}; in ${count(moved)} more the shared data had moved.`;
}

/** What the rule would have done to what was counted and to what was kept. */
export function backtestWords({ backtest: b }: Pick<Proposal, 'backtest'>): string {
  const closes = `It closes ${counted(b.groups, 'group')}, ${count(b.closed)} of ${counted(b.exchanges, 'exchange')}`;
  const others =
    b.showOthers === 0 ? '' : `; ${counted(b.showOthers, 'shows', 'show')} other differences too`;
  const tried =
    b.samples === 0
      ? ' No stored exchange could be judged with it.'
      : ` Judged with it, ${count(b.samplesClosed)} of ${counted(b.samples, 'stored exchange')} would match.`;
  return `${closes}${others}.${tried}`;
}

/** A rule that somebody edited; what is wrong with it where it is no JSON object. */
export function ruleOf(text: string): { document: object } | { wrong: string } {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return { document };
    return { wrong: 'A rule is a JSON object.' };
  } catch {
    return { wrong: 'This is not JSON.' };
  }
}
