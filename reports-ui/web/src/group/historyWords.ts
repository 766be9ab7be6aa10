import type { StateChange } from '../api/group';
import type { GroupState } from '../api/groups';
import { groupState } from '../words/states';

const DONE: Record<string, string> = {
  'group-comment': 'commented',
  'group-assignee': 'assigned',
  'group-link': 'linked',
  'group-merged': 'merged',
  'group-unmerged': 'unmerged',
  'group-split': 'split',
};

/** What was done, in a few words: `open → accepted`, `assigned to ben`, `merged: group 3 → group 1`. */
export function doneWords({ what, from, to }: Pick<StateChange, 'what' | 'from' | 'to'>): string {
  if (what === 'group-state') return `${stateWords(from)} → ${stateWords(to)}`;
  const done = DONE[what] ?? what;
  if (what === 'group-comment') return done;
  if (what === 'group-assignee') return to === '' ? 'assigned to nobody' : `${done} to ${to}`;
  if (what === 'group-link') return to === '' ? 'linked no more' : `${done} to ${to}`;
  return `${done}: ${from} → ${to}`;
}

function stateWords(state: string): string {
  return groupState(state as GroupState).words;
}
