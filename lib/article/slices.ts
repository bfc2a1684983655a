/** How work in steps is spread over time. Times in ms. */
export interface Slicing {
  /** Longest stretch of work without a pause. */
  readonly budget: number;
  /** Lets the page work, e.g. `scheduler.yield()` or a timer. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
  /** A steady clock; by default `performance.now`. */
  readonly now?: () => number;
}

/**
 * Runs work that comes in small steps, in slices no longer than the budget (and one step).
 * @returns the work's result
 * @throws the signal's reason, once it is aborted; the work is then left where it stands
 */
export async function runInSlices<T>(work: Generator<void, T, void>, slicing: Slicing): Promise<T> {
  const now = slicing.now ?? (() => performance.now());
  let begun = now();
  for (;;) {
    slicing.signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (now() - begun < slicing.budget) continue;
    await slicing.pause();
    begun = now();
  }
}
