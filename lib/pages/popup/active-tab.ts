import browser from 'webextension-polyfill';
import type { ActiveTab } from './read-page';

/**
 * The tab that the popup is about: the active one of its window. Where the popup is itself a tab, as on small screens, it is the tab that
 * was looked at before.
 */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true, ...(own === undefined && { active: true }) });
  const [tab] = tabs.filter((candidate) => candidate.id !== own?.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, windowId: tab.windowId, incognito: tab.incognito };
}
