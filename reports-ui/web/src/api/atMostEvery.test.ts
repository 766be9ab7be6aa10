import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from './atMostEvery';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the first call works at once', () => {
  const work = vi.fn();

  atMostEvery(1000, work).call();

  expect(work).toHaveBeenCalledTimes(1);
});

test('a burst is followed by one more run, and no more', () => {
  const work = vi.fn();
  const paced = atMostEvery(1000, work);
  for (let i = 0; i < 10; i++) paced.call();

  vi.advanceTimersByTime(10_000);

  expect(work).toHaveBeenCalledTimes(2);
});

test('calls that keep coming run once per interval', () => {
  const work = vi.fn();
  const paced = atMostEvery(1000, work);
  for (let i = 0; i < 50; i++) {
    paced.call();
    vi.advanceTimersByTime(100);
  }

  expect(work.mock.calls.length).toBeGreaterThanOrEqual(5);
  expect(work.mock.calls.length).toBeLessThanOrEqual(6);
});

test('nothing runs after it is cancelled', () => {
  const work = vi.fn();
  const paced = atMostEvery(1000, work);
  paced.call();
  paced.call();

  paced.cancel();
  vi.advanceTimersByTime(10_000);

  expect(work).toHaveBeenCalledTimes(1);
});
