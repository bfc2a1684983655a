import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { hashOf, type Route, routeOf } from './route';

/** Where the panel that is being opened, or is open, shall go: kept in memory by the browser, and never written down. */
const KEY = 'panelRoute';
const WantedSchema = v.object({ hash: v.string(), windowId: v.optional(v.number()) });

/** Chrome's side panel as far as we use it; Firefox has `sidebarAction` instead. */
const SidePanelSchema = v.object({
  sidePanel: v.object({ open: v.custom<(options: { windowId: number }) => Promise<void>>((value) => typeof value === 'function') }),
});

/**
 * Opens the panel on a route, in a tab where the browser has no panel or does not open it. Call it within a click, before anything is
 * awaited: browsers refuse it otherwise.
 */
export async function openPanel(route: Route, windowId: number | undefined): Promise<'panel' | 'tab'> {
  const hash = hashOf(route);
  const opened = openBrowserPanel(windowId);
  const kept = browser.storage.session.set({ [KEY]: { hash, ...(windowId !== undefined && { windowId }) } });
  try {
    await opened;
    await kept;
    return 'panel';
  } catch {
    await openInTab(route);
    return 'tab';
  }
}

/** Opens the panel's page in a tab of its own. */
export async function openInTab(route: Route): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html${hashOf(route)}`) });
}

async function openBrowserPanel(windowId: number | undefined): Promise<void> {
  const chromium = v.safeParse(SidePanelSchema, browser);
  if (chromium.success && windowId !== undefined) await chromium.output.sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
}

/** Hears where the panel of this window shall go: at once when something was wished before, then with every wish. Ends with the signal. */
export async function watchWishes(windowId: number | undefined, listener: (route: Route) => void, signal: AbortSignal): Promise<void> {
  const hear = (value: unknown): void => {
    const wanted = v.safeParse(WantedSchema, value);
    if (!wanted.success || (wanted.output.windowId !== undefined && wanted.output.windowId !== windowId)) return;
    // A wish is granted once.
    void browser.storage.session.remove(KEY);
    listener(routeOf(wanted.output.hash));
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    if (Object.hasOwn(changes, KEY)) hear(changes[KEY]?.newValue);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
  hear((await browser.storage.session.get(KEY))[KEY]);
}
