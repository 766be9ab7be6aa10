import type { Exchange } from '../api/exchange';
import type { Group } from '../api/groups';
import { groupState } from '../words/states';

/** The exchange as the decision about the group lets it be seen: what was accepted is excused. */
export function withDecision(exchange: Exchange, { id, state }: Pick<Group, 'id' | 'state'>): Exchange {
  if (state !== 'accepted' && state !== 'primary-wrong') return exchange;
  const rule = `decision: ${groupState(state).words}`;
  const differences = exchange.differences.map((difference) =>
    difference.groupId === id && difference.rule === null ? { ...difference, rule } : difference,
  );
  return { ...exchange, differences };
}
