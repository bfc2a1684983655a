import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWithExtension } from './lifetime';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('ends a page life when the extension has gone, and then looks no more', () => {
  const life = new AbortController();
  let present = true;
  const isPresent = vi.fn(() => present);
  endWithExtension(isPresent, life);
  vi.advanceTimersByTime(10_000);
  expect(life.signal.aborted).toBe(false);
  present = false;
  vi.advanceTimersByTime(3000);
  expect(life.signal.aborted).toBe(true);
  const calls = isPresent.mock.calls.length;
  vi.advanceTimersByTime(10_000);
  expect(isPresent).toHaveBeenCalledTimes(calls);
});
