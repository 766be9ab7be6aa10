import type { AtProxy, ControlWindows, Hindrance, Leave, ProxyState, RouteState } from '../api/safety';
import { counted } from './numbers';
import { spoken } from './spoken';
import { ago, moment } from './times';
import type { Saying } from './verdicts';

const DAY = 24 * 60 * 60 * 1000;
const SOON_DAYS = 14;
const SILENT_MILLIS = 30_000;

/** What mirroring does as a whole, in one line. */
export function mirroring(state: ProxyState): Saying {
  const { paused, by = 'somebody', since, reason } = state.mirroring;
  if (paused)
    return { words: `paused by ${by}${sinceWords(since)}${because(reason)}`, tone: 'bad', sign: '❚❚' };
  const { controlWindows, pressure } = state;
  if (controlWindows.state === 'paused') {
    const until = controlWindows.until === undefined ? '' : ` until ${moment(controlWindows.until)}`;
    const words = `pauses itself${sinceWords(controlWindows.since)}${until}${because(controlWindows.why)}`;
    return { words, tone: 'bad', sign: '❚❚' };
  }
  if (pressure === 'no-mirroring') return { words: 'given up under pressure', tone: 'bad', sign: '✕' };
  if (state.breakerOpen)
    return { words: 'on, but the candidate is spared: it fails', tone: 'unsure', sign: '!' };
  const routes = state.routes.filter(({ paused: route }) => route).length;
  if (routes > 0) return { words: `on, ${counted(routes, 'route')} paused`, tone: 'unsure', sign: '▸' };
  return { words: 'on', tone: 'good', sign: '▸' };
}

const sinceWords = (at: string | undefined) => (at === undefined ? '' : ` since ${moment(at)}`);
const because = (why: string | undefined) => (why === undefined || why === '' ? '' : ` because: ${why}`);

/** Until when somebody answers for a leave; what ends soon stands out, and what has lapsed more so. */
export function until({ expires, lapsed }: Pick<Leave, 'expires' | 'lapsed'>, now: number): Saying {
  if (lapsed) return { words: `lapsed after ${expires}`, tone: 'bad', sign: '✕' };
  const days = Math.floor((Date.parse(expires) + DAY - now) / DAY);
  if (days > SOON_DAYS) return { words: expires, tone: 'calm', sign: '→' };
  return { words: `${expires}, ${days <= 0 ? 'today' : `in ${days} d`}`, tone: 'unsure', sign: '!' };
}

const DRY_RUN: Record<string, Saying> = {
  on: { words: 'proved', tone: 'good', sign: '✓' },
  unproven: { words: 'not proved', tone: 'unsure', sign: '?' },
  'switched-off': { words: 'switched off', tone: 'bad', sign: '✕' },
};

/** Whether the candidate has proved that it rolls back. */
export function dryRunProof({ state }: NonNullable<RouteState['dryRun']>): Saying {
  return DRY_RUN[state] ?? { words: spoken(state), tone: 'calm', sign: '?' };
}

const WINDOWS: Record<string, Saying> = {
  off: { words: 'off', tone: 'unsure', sign: '!' },
  on: { words: 'on', tone: 'good', sign: '✓' },
  window: { words: 'in a window', tone: 'calm', sign: '…' },
  paused: { words: 'mirroring paused', tone: 'bad', sign: '❚❚' },
};

export function windows({ state }: ControlWindows): Saying {
  return WINDOWS[state] ?? { words: spoken(state), tone: 'calm', sign: '?' };
}

export function breaker(open: boolean): Saying {
  return open ? { words: 'open', tone: 'bad', sign: '✕' } : { words: 'closed', tone: 'good', sign: '✓' };
}

const PRESSURE: Record<string, Saying> = {
  normal: { words: 'none', tone: 'good', sign: '✓' },
  bodiless: { words: 'no bodies kept', tone: 'unsure', sign: '!' },
  'no-mirroring': { words: 'nothing mirrored', tone: 'bad', sign: '✕' },
};

export function pressure(grade: string): Saying {
  return PRESSURE[grade] ?? { words: spoken(grade), tone: 'calm', sign: '?' };
}

/** Whether a proxy is still heard of; it reports every second. */
export function heard(at: string, now: number): Saying {
  return now - Date.parse(at) > SILENT_MILLIS
    ? { words: `silent, last heard ${ago(at, now)}`, tone: 'bad', sign: '✕' }
    : { words: 'reporting', tone: 'good', sign: '✓' };
}

/** What becomes of an endpoint's requests at one proxy. */
export function presently({ mirror, hindrances }: Pick<AtProxy, 'mirror' | 'hindrances'>): Saying {
  const closed = hindrances.find(({ reason }) => reason !== 'not-sampled');
  if (closed !== undefined)
    return { words: `not mirrored: ${spoken(closed.reason)}`, tone: 'unsure', sign: '✕' };
  const words = hindrances.length > 0 ? 'mirrored, a sample' : 'mirrored';
  return { words: mirror === 'safe' ? words : `${words}, ${spoken(mirror ?? '')}`, tone: 'good', sign: '▸' };
}

/** Who, since when, until when and what was said, as far as known. */
export function told({ by, since, until: end, detail }: Hindrance): string {
  const parts = [
    by === null ? '' : `by ${by}`,
    since === null ? '' : `since ${point(since)}`,
    end === null ? '' : `until ${point(end)}`,
    detail,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const point = (at: string) => (at.length > 'YYYY-MM-DD'.length ? moment(at) : at);
