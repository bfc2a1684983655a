import browser, { type Runtime } from 'webextension-polyfill';
import type { Corpus } from './corpus';
import { injectIntoOpenTabs } from './inject';
import { reconcileRegistration } from './registration';

/**
 * Greets a new reader, and after an update brings the new build's corpus and scripts into use: the scripts in open pages belong to the old
 * extension. Ends with the signal.
 */
export function settleIn(corpus: Corpus, signal: AbortSignal): void {
  const onInstalled = ({ reason }: Runtime.OnInstalledDetailsType) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    void renew(corpus, reason).catch((error: unknown) => console.warn('The new version could not be put into use:', error));
  };
  browser.runtime.onInstalled.addListener(onInstalled);
  signal.addEventListener('abort', () => browser.runtime.onInstalled.removeListener(onInstalled));
}

async function renew(corpus: Corpus, reason: Runtime.OnInstalledReason): Promise<void> {
  if (reason !== 'install' && reason !== 'update') return;
  await corpus.refreshBundled();
  await injectIntoOpenTabs(await reconcileRegistration());
}
