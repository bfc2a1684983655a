/** A slice of work on the page's main thread, ms: half a frame. */
const SLICE = 8;

/**
 * Runs work that yields between its steps, in slices under 8 ms, so that the page stays responsive.
 *
 * @returns What the work returns, or `undefined` when the signal ended it first.
 */
export async function inSlices<R>(work: Iterator<unknown, R, undefined>, signal: AbortSignal): Promise<R | undefined> {
  let until = performance.now() + SLICE;
  while (!signal.aborted) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
  return undefined;
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
