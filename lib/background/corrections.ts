import browser, { type Runtime } from 'webextension-polyfill';
import { type Corrector, createCorrector } from '../corrections/apply';
import { withCorrection } from '../corrections/list';
import { addCorrection, readCorrections, watchCorrections } from '../corrections/store';
import type { Correction, CorrectionWish } from '../corrections/types';
import { siteOfUrl } from '../sites';
import { isoFromDay } from '../time/day';
import type { DayNumber } from '../time/types';

/** Tells pages that names are to be read again: all of them, or those of one tab. */
export type TellPages = (tabId: number | undefined) => Promise<void>;

/** What is known about the corpus and the day when a correction is made. */
export interface Occasion {
  readonly corpus: string;
  readonly today: DayNumber;
}

/** The reader's corrections, as the background applies them. */
export class Corrections {
  readonly #tell: TellPages;
  #list: Promise<readonly Correction[]> | undefined;
  /** Corrections made in private windows, by tab: never stored, gone with the tab or with this background, whichever ends first. */
  readonly #private = new Map<number, readonly Correction[]>();

  /** @param signal - Ends listening to changes. */
  constructor(tell: TellPages, signal: AbortSignal) {
    this.#tell = tell;
    watchCorrections((list) => {
      this.#list = Promise.resolve(list);
      void this.#tell(undefined);
    }, signal);
    const forget = (tabId: number) => void this.#private.delete(tabId);
    browser.tabs.onRemoved.addListener(forget);
    signal.addEventListener('abort', () => browser.tabs.onRemoved.removeListener(forget), { once: true });
  }

  /** What applies to the page that asks. */
  async correctorFor(sender: Runtime.MessageSender): Promise<Corrector | undefined> {
    this.#list ??= readCorrections().catch(() => []);
    const own = sender.tab?.incognito ? (this.#private.get(sender.tab.id ?? -1) ?? []) : [];
    return createCorrector([...(await this.#list), ...own], siteOf(sender));
  }

  /**
   * Takes a correction over and has pages read again. One from a private window counts in its tab alone and is stored nowhere.
   *
   * @throws Error in plain words when no more can be kept.
   */
  async add({ everywhere, ...said }: CorrectionWish, sender: Runtime.MessageSender, occasion: Occasion): Promise<void> {
    const site = everywhere ? undefined : siteOf(sender);
    const made = isoFromDay(occasion.today);
    const correction: Correction = { ...said, made, corpus: occasion.corpus, ...(site !== undefined && { site }) };
    const { tab } = sender;
    if (!tab?.incognito) return addCorrection(correction);
    const tabId = tab.id ?? -1;
    const longer = withCorrection(this.#private.get(tabId) ?? [], correction);
    if (longer) this.#private.set(tabId, longer);
    await this.#tell(tabId);
  }
}

function siteOf(sender: Runtime.MessageSender): string | undefined {
  return sender.url === undefined ? undefined : siteOfUrl(sender.url);
}
