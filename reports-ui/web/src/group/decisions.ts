import type { Decision } from '../api/groupState';
import type { Group } from '../api/groups';
import { isOpen } from '../words/states';

/** What a person can decide about a group, and what it does to the figures. */
export interface Choice {
  state: Decision['state'];
  words: string;
  effect: string;
}

const ACCEPT: Choice = {
  state: 'accepted',
  words: 'Accept',
  effect: 'The difference is wanted or harmless: it counts as match by rule from now on and for all history.',
};
const PRIMARY_WRONG: Choice = {
  state: 'primary-wrong',
  words: 'Primary is wrong',
  effect: 'The candidate is right: it counts as match by rule from now on and for all history.',
};
const FIXED: Choice = {
  state: 'fixed',
  words: 'Fixed',
  effect:
    'A later build no longer shows it. What was seen stays a mismatch; if it comes back the group has regressed.',
};
const REOPEN: Choice = {
  state: 'open',
  words: 'Reopen',
  effect: 'It counts as mismatch again, from now on and for all history.',
};

/** What no one has looked at one by one can be neither excused nor called fixed. */
const NOT_EXPLORED = 'not-explored';

/** The choices that change something; none for what was not explored. */
export function choices({ kind, state }: Pick<Group, 'kind' | 'state'>): Choice[] {
  if (!isOpen(state)) return [REOPEN];
  return kind === NOT_EXPLORED ? [] : [ACCEPT, PRIMARY_WRONG, FIXED];
}

/** What is still missing before a decision can be recorded; null when nothing is. */
export function missing(choice: Choice, reason: string, actor: string): string | null {
  if (actor.trim() === '') return 'Say who you are: every decision is recorded with a name.';
  if (reason.trim() === '' && choice.state !== 'open') return 'Say why: others will want to know.';
  return null;
}
