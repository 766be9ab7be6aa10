import type { Coverage } from '../api/endpoint';
import { count, counted } from '../words/numbers';
import { visible } from '../words/visible';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS = 24;

/** `Seen in 61 of 168 hours of the week`. */
export function hoursWords({ hours, hoursOfWeek }: Pick<Coverage, 'hours' | 'hoursOfWeek'>): string {
  return `Seen in ${hours.length} of ${hoursOfWeek} hours of the week (UTC).`;
}

/** Days on which it was never seen; empty where there is none. */
export function missedWords({ hours }: Pick<Coverage, 'hours'>): string {
  const seen = new Set(hours.map((hour) => Math.floor(hour / HOURS)));
  const missed = DAYS.filter((_, day) => !seen.has(day));
  return missed.length === 0 ? '' : `Never seen on ${missed.join(', ')}.`;
}

/** By the primary's answers, such as `2xx 1,204, 4xx 3`. */
export function statusWords(classes: Record<string, number>): string {
  const known = Object.entries(classes)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([status, n]) => `${status === 'none' ? 'no answer' : status} ${count(n)}`);
  return `Answers of the primary: ${known.join(', ') || 'none'}.`;
}

/** With and without credentials. */
export function authenticatedWords({
  authenticated,
  anonymous,
}: Pick<Coverage, 'authenticated' | 'anonymous'>): string {
  if (authenticated === 0) return 'Never with credentials.';
  if (anonymous === 0) return 'Always with credentials.';
  return `${counted(authenticated, 'exchange')} with credentials, ${count(anonymous)} without.`;
}

/** One set of names. */
export function parametersWords(names: string[]): string {
  if (names.length === 0) return 'none';
  if (names.length === 1 && names[0] === '{other}') return 'other sets, not told apart';
  return visible(names.join(', '));
}
