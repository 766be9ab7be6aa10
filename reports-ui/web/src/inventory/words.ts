import type { InventoryEntry, InventoryList, Watched } from '../api/inventory';
import { counted } from '../words/numbers';
import { moment } from '../words/times';

const HOURS_PER_DAY = 24;
const DAY_MILLIS = 86_400_000;

/** `3.5 hours`, `12 days`. */
export function span(hours: number): string {
  if (hours < 2 * HOURS_PER_DAY) return `${hours.toFixed(1)} hours`;
  return counted(Math.round(hours / HOURS_PER_DAY), 'day');
}

/** For how long "never seen" was looked at. */
export function watchedWords({ since, hours, gaps }: Watched): string {
  if (since === null) return 'Nothing was watched yet: no proxy has reported.';
  const told = `Watched since ${moment(since)}: for ${span(hours)}`;
  if (gaps.length === 0) return `${told}, without a gap.`;
  const missing = gaps.reduce((sum, gap) => sum + Date.parse(gap.to) - Date.parse(gap.from), 0) / 3_600_000;
  return `${told}. In ${counted(gaps.length, 'gap')} of ${span(missing)} altogether no proxy was there; what came then was not seen.`;
}

/** Which entries to show. */
export type Look = 'never' | 'days' | 'all';

/** Those that nobody ever asked for, or nobody in the last so many days before the newest report. */
export function looked(entries: InventoryEntry[], look: Look, days: number, until: string | null) {
  if (look === 'all') return entries;
  if (look === 'never') return entries.filter(({ seen }) => seen === 0);
  const from = (until === null ? 0 : Date.parse(until)) - days * DAY_MILLIS;
  return entries.filter(({ lastSeen }) => lastSeen === null || Date.parse(lastSeen) < from);
}

/** What the file would need for a gap-free answer: days that can be asked for are whole and at least one. */
export function daysOf(text: string): number {
  const days = Math.floor(Number(text));
  return Number.isFinite(days) && days >= 1 ? days : 1;
}

export function listWords({ kind, patterns, ofPolicy }: InventoryList): string {
  const from = kind === 'people' ? 'by hand' : kind === 'openapi' ? 'OpenAPI' : 'Django';
  return `${from}, ${counted(patterns, 'pattern')}${ofPolicy ? ', named by the policy file' : ''}`;
}

/** `17.0 a day`, `0.2 a day`; a dash where it was not watched long enough. */
export function rateWords(perDay: number | null): string {
  if (perDay === null) return '–';
  const hourly = perDay / HOURS_PER_DAY;
  return hourly >= 10 ? `${Math.round(hourly)} an hour` : `${perDay.toFixed(1)} a day`;
}
