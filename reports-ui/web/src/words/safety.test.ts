import { expect, test } from 'vitest';
import type { ProxyState } from '../api/safety';
import { heard, mirroring, presently, told, until } from './safety';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const CALM: ProxyState = {
  policy: { version: 'v1', from: 'file', since: '2026-11-25T08:00:00Z', problems: [], needsRestart: [] },
  mirroring: { paused: false },
  routes: [],
  inFlight: 0,
  inFlightLimit: 256,
  breakerOpen: false,
  captureBytes: { used: 0, limit: 1 },
  pressure: 'normal',
  isolated: [],
  controlWindows: { state: 'on' },
  rechecks: { inFlight: 0, limit: 16, perSecond: 5, share: 0.02 },
  writesOnGet: [],
};

test('mirroring is on, or paused by somebody since a moment for a reason', () => {
  const paused = { paused: true, by: 'kim', since: '2026-11-25T09:00:00Z', reason: 'locks' };

  expect(mirroring(CALM)).toMatchObject({ words: 'on', tone: 'good' });
  expect(mirroring({ ...CALM, mirroring: paused }).words).toMatch(/^paused by kim since .+ because: locks$/);
});

test('mirroring that is on says that a route is paused', () => {
  const route = { name: 'a', methods: [], path: '/a', mirror: 'safe', sample: 1, inFlight: 0, paused: true };

  expect(mirroring({ ...CALM, routes: [route] })).toMatchObject({
    words: 'on, 1 route paused',
    tone: 'unsure',
  });
});

test('what pauses or gives up by itself is told before the breaker', () => {
  const hurt = { state: 'paused', why: 'p95 rose', until: '2026-11-25T13:00:00Z' };

  expect(mirroring({ ...CALM, controlWindows: hurt }).words).toMatch(
    /^pauses itself until .+ because: p95 rose$/,
  );
  expect(mirroring({ ...CALM, pressure: 'no-mirroring', breakerOpen: true }).words).toContain('pressure');
  expect(mirroring({ ...CALM, breakerOpen: true }).tone).toBe('unsure');
});

test('a leave that ends soon stands out, its last day included, and one that lapsed more so', () => {
  expect(until({ expires: '2027-03-01', lapsed: false }, NOW).tone).toBe('calm');
  expect(until({ expires: '2026-12-05', lapsed: false }, NOW)).toMatchObject({
    words: '2026-12-05, in 10 d',
    tone: 'unsure',
  });
  expect(until({ expires: '2026-11-25', lapsed: false }, NOW).words).toBe('2026-11-25, today');
  expect(until({ expires: '2026-11-24', lapsed: true }, NOW)).toMatchObject({
    words: 'lapsed after 2026-11-24',
    tone: 'bad',
  });
});

test('a proxy that says nothing for half a minute is silent', () => {
  expect(heard('2026-11-25T11:59:50Z', NOW).tone).toBe('good');
  expect(heard('2026-11-25T11:55:00Z', NOW).words).toBe('silent, last heard 5 min ago');
});

test('an endpoint is mirrored, in part, or not for the first thing that closes it', () => {
  const sampled = {
    reason: 'not-sampled',
    explanation: '',
    detail: '25 %',
    by: null,
    since: null,
    until: null,
  };

  expect(presently({ mirror: 'safe', hindrances: [] }).words).toBe('mirrored');
  expect(presently({ mirror: 'dry-run', hindrances: [sampled] }).words).toBe('mirrored, a sample, dry run');
  expect(
    presently({ mirror: 'safe', hindrances: [sampled, { ...sampled, reason: 'route-paused' }] }).words,
  ).toBe('not mirrored: route paused');
});

test('what is known of a hindrance is told, and nothing else', () => {
  const lapsed = {
    reason: 'leave-expired',
    explanation: '',
    detail: '',
    by: null,
    since: '2026-11-24',
    until: null,
  };

  expect(told(lapsed)).toBe('since 2026-11-24');
  expect(told({ ...lapsed, by: 'kim', since: null, detail: 'locks' })).toBe('by kim, locks');
});
