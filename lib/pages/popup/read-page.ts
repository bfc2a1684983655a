import type { AskBackground, AskPage, HostAccess } from '../ports';
import { siteOf } from './address';
import type { ArticleSummary, PageState } from './state';

/** Pauses in ms before each look at a page that was just injected: its gate and annotator load in the meantime. */
const PATIENCE: readonly number[] = [60, 120, 250, 500, 1000];

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
}

/** A page's articles that concern the corpus; `undefined` when its annotator does not answer or is switched off. */
async function summaryOf(ports: PagePorts, tab: ActiveTab): Promise<readonly ArticleSummary[] | 'off' | undefined> {
  try {
    const { enabled, articles } = await ports.page(tab.id, 'page.summary', {});
    if (!enabled) return 'off';
    return articles.filter((article) => article.relevance !== 'off-topic' && article.entities.length > 0);
  } catch {
    // No annotator there: the gate did not open, the page was not injected, or nothing may run in it.
    return undefined;
  }
}

function stateOf(summary: readonly ArticleSummary[] | 'off'): PageState {
  if (summary === 'off') return { kind: 'off' };
  return summary.length > 0 ? { kind: 'read', articles: summary } : { kind: 'quiet' };
}

/** What the page in `tab` says now. Injects nothing. */
export async function readPage(ports: PagePorts, tab: ActiveTab): Promise<PageState | undefined> {
  const summary = await summaryOf(ports, tab);
  return summary && stateOf(summary);
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
