import { expect, it, vi } from 'vitest';
import { withinLimit } from './time-limit';

const tooLate = () => new Error('too late');

it('gives what work gives, or throws what it throws', async () => {
  expect(await withinLimit(Promise.resolve(7), 1000, tooLate)).toBe(7);
  await expect(withinLimit(Promise.reject(new Error('broken')), 1000, tooLate)).rejects.toThrow('broken');
});

it('does not wait longer than the limit, and leaves no timer behind', async () => {
  vi.useFakeTimers();
  const waiting = withinLimit(new Promise(() => undefined), 1000, tooLate);
  const outcome = expect(waiting).rejects.toThrow('too late');
  await vi.advanceTimersByTimeAsync(1000);
  await outcome;
  await withinLimit(Promise.resolve(), 1000, tooLate);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
