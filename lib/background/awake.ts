import browser from 'webextension-polyfill';

/** Pause between signs of life, ms: shorter than the idle time after which browsers end a background. */
const BEAT = 10_000;

/** Does long work without being ended for idleness: Firefox ends a background even when it owes an answer. */
export async function stayAwake<Value>(work: () => Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
