import { afterEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from './slices';

afterEach(() => vi.restoreAllMocks());

/** Steps that each take 2 ms on a clock of their own. */
function* work(steps: number, done: number[] = []): Generator<void, number[], void> {
  for (let index = 0; index < steps; index++) {
    done.push(index);
    vi.spyOn(performance, 'now').mockReturnValue(done.length * 2);
    yield;
  }
  return done;
}

describe('inSlices', () => {
  it('does all the work, and lets others in between', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const done: number[] = [];
    const seen: number[] = [];
    const timer = setInterval(() => seen.push(done.length));
    expect(await inSlices(work(40, done), new AbortController().signal)).toHaveLength(40);
    clearInterval(timer);
    expect(seen.length).toBeGreaterThan(0);
    // A slice is three steps of 2 ms.
    expect(seen.every((count) => count % 3 === 0)).toBe(true);
  });

  it('leaves the work where it stands when the signal aborts', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const life = new AbortController();
    const done: number[] = [];
    const running = inSlices(work(100, done), life.signal);
    life.abort();
    await expect(running).rejects.toThrow('aborted');
    expect(done.length).toBeLessThan(100);
  });
});
