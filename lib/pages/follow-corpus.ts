import browser from 'webextension-polyfill';
import { KEPT_KEY } from '../updates/kept-key';

/** Calls back when another version of the corpus answers, or when feeds changed: what a page shows may be old. Ends with the signal. */
export function followCorpus(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>): void => {
    if (Object.hasOwn(changes, KEPT_KEY)) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged), { once: true });
}
