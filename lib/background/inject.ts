import browser, { type Runtime } from 'webextension-polyfill';
import { ANNOTATOR_SCRIPT, CARD_GUEST_SCRIPT, CARD_SCRIPT, FRAMED_CARD_SCRIPT, READER_SCRIPT, READER_STYLE } from './scripts';

/** Runs the annotator in the frame whose gate opened. */
export function injectAnnotator(sender: Runtime.MessageSender): Promise<void> {
  return inject(ANNOTATOR_SCRIPT, sender);
}

/** Runs the card's script in the page that has names; in a frame the one that has its cards shown in the page. */
export function injectCard(sender: Runtime.MessageSender): Promise<void> {
  return inject(sender.frameId === 0 ? CARD_SCRIPT : FRAMED_CARD_SCRIPT, sender);
}

/** Runs the card's script in the frame whose cards cannot be shown in the page. */
export function injectCardHere(sender: Runtime.MessageSender): Promise<void> {
  return inject(CARD_SCRIPT, sender);
}

/** Runs what shows the cards of frames in a tab's page. Rejects where the browser does not let us in. */
export function injectGuest(tab: Runtime.MessageSender['tab']): Promise<void> {
  return inject(CARD_GUEST_SCRIPT, { ...(tab && { tab }) });
}

async function inject(file: string, { tab, frameId = 0 }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) throw new Error('Only a page can ask for its scripts.');
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [file] });
}

/**
 * Reads a tab because the reader asked for it: its page is annotated at once, its frames get a gate. Allowed by `activeTab` or by granted hosts.
 *
 * @returns False where the browser lets no extension in.
 */
export async function readTab(tabId: number): Promise<boolean> {
  try {
    await injectReader(tabId);
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [ANNOTATOR_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** Brings the gate into the pages that are already open: registered scripts come with the next page only. */
export async function injectIntoOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  // Some tabs refuse: error pages, pages of the browser's maker, pages that are not loaded.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [injectReader(id)])));
}

async function injectReader(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [READER_STYLE] });
  await browser.scripting.executeScript({ target, files: [READER_SCRIPT] });
}
