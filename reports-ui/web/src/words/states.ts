import type { Group, GroupState } from '../api/groups';
import { spoken } from './spoken';
import type { Saying } from './verdicts';

const STATES: Record<GroupState, Saying> = {
  open: { words: 'open', tone: 'bad', sign: '○' },
  accepted: { words: 'accepted', tone: 'good', sign: '✓' },
  'primary-wrong': { words: 'primary wrong', tone: 'good', sign: '✓' },
  fixed: { words: 'fixed', tone: 'unsure', sign: '◐' },
  regressed: { words: 'regressed', tone: 'bad', sign: '↺' },
};

const MEANING: Record<GroupState, string> = {
  open: 'Counts as mismatch until someone decides.',
  accepted: 'Counts as match by rule: the difference is wanted or harmless.',
  'primary-wrong': 'Counts as match by rule: the candidate is right.',
  fixed: 'Counts as mismatch; a later build should no longer show it.',
  regressed: 'Counts as mismatch: it was fixed and came back.',
};

export function groupState(state: GroupState): Saying {
  return STATES[state] ?? { words: spoken(state), tone: 'calm', sign: '?' };
}

/** What the state does to the figures. */
export function stateMeaning(state: GroupState): string {
  return MEANING[state] ?? '';
}

/** Nobody but replays has seen the group. */
export function foundByReplay({ count, replayed }: Pick<Group, 'count' | 'replayed'>): Saying | null {
  return count === 0 && replayed > 0 ? { words: 'found by replay', tone: 'unsure', sign: '↻' } : null;
}

/** A group that someone has to look at. */
export function isOpen(state: GroupState): boolean {
  return state === 'open' || state === 'regressed';
}
