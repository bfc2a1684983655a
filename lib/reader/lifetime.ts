/** How often the extension's presence is checked, ms: reading one property. */
const INTERVAL = 2000;

/**
 * Aborts the controller when the extension is updated, reloaded, disabled or removed under an open page: a content script then goes on
 * running, but its connection to the extension is gone for good. There is no event for that.
 *
 * @param isPresent - Whether the extension still answers; see `runtime.id`.
 */
export function endWithExtension(isPresent: () => boolean, controller: AbortController): void {
  const timer = setInterval(() => {
    if (!isPresent()) controller.abort();
  }, INTERVAL);
  controller.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
