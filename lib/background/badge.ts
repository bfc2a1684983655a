import browser, { type Runtime } from 'webextension-polyfill';

/** The accent of the design, with white figures on it. */
const COLOUR = '#0b6b70';
const MOST = 99;

/** Shows on the toolbar button how many different names the tab's page holds; 0 takes the figure away. Frames do not count. */
export async function showCount({ tab, frameId }: Runtime.MessageSender, count: number): Promise<void> {
  if (tab?.id === undefined || frameId !== 0) return;
  const text = count > MOST ? `${MOST}+` : count > 0 ? String(count) : '';
  await browser.action.setBadgeBackgroundColor({ tabId: tab.id, color: COLOUR });
  await browser.action.setBadgeText({ tabId: tab.id, text });
}
