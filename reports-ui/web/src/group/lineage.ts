import type { GroupDetail, Sample } from '../api/group';

/** What a merge does to the figures, in words. */
export const MERGE_EFFECT =
  'Both are shown, decided and counted as one, in all history: an exchange that shows both counts once. It can be undone.';

/** What a split covers, in words. */
export const SPLIT_EFFECT =
  'The place becomes a group of its own for what is judged from now on. What was counted stays where it is; judging anew applies the split to what the topic still holds.';

/** Whether the fingerprint has several places in it, so that one can be split off. */
export function isCollapsed({ location }: Pick<GroupDetail, 'location'>): boolean {
  return location.split('/').some((token) => token === '*' || token === '{*}');
}

/** The first place of the samples, to begin with. */
export function firstPlace(samples: Pick<Sample, 'location'>[]): string {
  return samples.find(({ location }) => location !== '')?.location ?? '';
}

/** The number of a group that somebody typed: `12`, `group 12`, `#12`; null where it is none. */
export function groupNumber(text: string): number | null {
  const digits = /^(?:group\s+|#)?(\d{1,15})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
