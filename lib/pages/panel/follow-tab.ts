import browser, { type Tabs } from 'webextension-polyfill';

/**
 * Calls back when another tab comes to the front of a window, when a tab goes to another address, and when it has loaded. Ends with the
 * signal.
 */
export function followTabs(listener: () => void, signal: AbortSignal): void {
  const onUpdated = (_id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void => {
    if (tab.active && (change.status === 'complete' || change.url !== undefined)) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
