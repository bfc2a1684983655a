import type { AskBackground, AskPage, HostAccess } from '../ports';
import { siteOf } from './address';
import type { PageState } from './state';

/** Pauses in ms before each look at a page that is being read, or was just injected and loads its annotator. */
const PATIENCE: readonly number[] = [60, 120, 250, 500, 1000, 2000, 4000];

export interface PagePorts {
  readonly background: AskBackground;
  readonly page: AskPage;
  readonly access: HostAccess;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
}

export interface ActiveTab {
  readonly id: number;
  readonly url: string | undefined;
  readonly windowId?: number | undefined;
  /** In a private window, of which nothing may be kept. */
  readonly incognito?: boolean;
}

/** What the page in `tab` says now; `undefined` when its annotator does not answer, or has found nothing yet and is still reading. */
export async function readPage(ports: PagePorts, tab: ActiveTab): Promise<PageState | undefined> {
  try {
    const { enabled, reading, articles } = await ports.page(tab.id, 'page.summary', {});
    if (!enabled) return { kind: 'off' };
    const named = articles.filter((article) => article.relevance !== 'off-topic' && article.entities.length > 0);
    if (named.length > 0) return { kind: 'read', articles: named };
    return reading ? undefined : { kind: 'quiet' };
  } catch {
    // No annotator there: the gate did not open, the page was not injected, or nothing may run in it.
    return undefined;
  }
}

/** Injects the reader into the tab and waits for its answer; a reader that stays silent found no name at its gate. */
export async function readOnce(ports: PagePorts, tab: ActiveTab): Promise<PageState> {
  try {
    const { injected } = await ports.background('tab.read', { tabId: tab.id });
    if (!injected) return { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
  for (const pause of PATIENCE) {
    await ports.wait(pause);
    const state = await readPage(ports, tab);
    if (state) return state;
  }
  return { kind: 'quiet' };
}

/**
 * Finds out what to show of a tab.
 * @param asksEveryTime the reader chose that opening the popup is what lets the page be read
 */
export async function examineTab(ports: PagePorts, tab: ActiveTab, asksEveryTime: boolean): Promise<PageState> {
  const state = await readPage(ports, tab);
  if (state) return state;
  const site = siteOf(tab.url);
  if (!site) return { kind: 'unreadable' };
  if (asksEveryTime || (await ports.access.has(site.pattern))) return readOnce(ports, tab);
  return { kind: 'no-access' };
}
