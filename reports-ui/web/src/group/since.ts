import type { Group } from '../api/groups';
import { moment } from '../words/times';
import { visible } from '../words/visible';

type Known = Pick<Group, 'state' | 'stateAt' | 'stateVersion'>;

/** Where it was fixed, or since when and in which version it is back; empty in other states. */
export function sinceWords({ state, stateAt, stateVersion }: Known): string {
  const version = stateVersion === '' ? '' : ` in ${visible(stateVersion)}`;
  if (state === 'fixed') return version === '' ? '' : `Fixed${version}.`;
  if (state !== 'regressed' || stateAt === null) return '';
  return `Back since ${moment(stateAt)}${version}.`;
}
