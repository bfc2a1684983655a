/** A slice of work on the page's main thread, ms: with one step more it stays under half a frame. */
const SLICE = 6;

/**
 * Runs work that yields between its steps, in slices under 8 ms, so that the page stays responsive.
 *
 * @throws The signal's reason when it aborts; the work is left where it stands.
 */
export async function inSlices<R>(work: Generator<void, R, void>, signal: AbortSignal): Promise<R> {
  let begun = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE) continue;
    await pause();
    begun = performance.now();
  }
}

/** Lets the page work, and continues as soon as it has nothing more urgent to do. */
function pause(): Promise<void> {
  // Not in every browser.
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Calls back when the page is idle, at the latest after `timeout` ms; not at all when the signal has aborted by then. */
export function whenIdle(callback: () => void, timeout: number, signal: AbortSignal): void {
  requestIdleCallback(
    () => {
      if (!signal.aborted) callback();
    },
    { timeout },
  );
}
