import type { CardSource, NameLink } from '../card/source';
import type { CardView, WhyView } from '../corpus/views';
import type { PageMention } from '../marks/types';
import type { BackgroundContract, Request } from '../messages';
import type { DayNumber } from '../time/types';
import type { Ask } from './ask';
import { whenIdle } from './slices';

type Item = Request<BackgroundContract, 'card.get'>['items'][number];

/** Cards asked for in one message. */
const BATCH = 40;
/** Cards are asked for at the latest after this time, ms. */
const IDLE_TIMEOUT = 1000;

/**
 * The cards of the names on the page, kept in the tab, so that a card opens at once even when the background sleeps. Forget the object when
 * the corpus changes.
 */
export class CardCache implements CardSource {
  readonly #get: Ask<'card.get'>;
  readonly #names: Ask<'card.names'>;
  readonly #explain: (mention: PageMention) => Promise<WhyView>;
  readonly #signal: AbortSignal;
  readonly #cards = new Map<string, CardView>();

  /** @param signal - Ends prefetching. */
  constructor(
    { getCards, getNames }: { readonly getCards: Ask<'card.get'>; readonly getNames: Ask<'card.names'> },
    explain: (mention: PageMention) => Promise<WhyView>,
    signal: AbortSignal,
  ) {
    this.#get = getCards;
    this.#names = getNames;
    this.#explain = explain;
    this.#signal = signal;
  }

  peek(id: string, date: DayNumber | undefined): CardView | undefined {
    return this.#cards.get(keyOf({ id, date }));
  }

  async load(id: string, date: DayNumber | undefined): Promise<CardView | undefined> {
    await this.#fetch([itemOf(id, date)]);
    return this.peek(id, date);
  }

  /** Asked for each time: few readers want it, and it can be long. */
  async loadWhole(id: string, date: DayNumber | undefined): Promise<CardView | undefined> {
    const answer = await this.#get({ items: [{ ...itemOf(id, date), wholeTimeline: true }] }).catch(() => undefined);
    return answer?.cards[0];
  }

  /** Asked for each time, as only dialogs have them: the answer takes the background some milliseconds. */
  async names({ id, asOf, wholeTimeline }: CardView): Promise<readonly NameLink[]> {
    const answer = await this.#names({ ...itemOf(id, asOf), ...(wholeTimeline && { wholeTimeline }) }).catch(() => undefined);
    return answer?.names ?? [];
  }

  async explain(mention: PageMention): Promise<WhyView | undefined> {
    return this.#explain(mention).catch(() => undefined);
  }

  /** Gets the cards of mentions while the page is idle, those first that come first. */
  prefetch(mentions: Iterable<PageMention>): void {
    const wanted = new Map<string, Item>();
    for (const { entry, date } of mentions) {
      const key = keyOf({ id: entry.id, date });
      if (!this.#cards.has(key)) wanted.set(key, itemOf(entry.id, date));
    }
    this.#fetchWhenIdle([...wanted.values()]);
  }

  #fetchWhenIdle(items: readonly Item[]): void {
    if (items.length === 0) return;
    const next = async () => {
      await this.#fetch(items.slice(0, BATCH));
      this.#fetchWhenIdle(items.slice(BATCH));
    };
    whenIdle(() => void next(), IDLE_TIMEOUT, this.#signal);
  }

  async #fetch(items: readonly Item[]): Promise<void> {
    try {
      const { cards } = await this.#get({ items: [...items] });
      for (const card of cards) this.#cards.set(keyOf({ id: card.id, date: card.asOf }), card);
    } catch {
      // The background is gone or too slow: the card stays unknown, and is asked for again when the reader wants it.
    }
  }
}

function itemOf(id: string, date: DayNumber | undefined): Item {
  return date === undefined ? { id } : { id, date };
}

function keyOf({ id, date }: { readonly id: string; readonly date: DayNumber | undefined }): string {
  return `${id} ${date ?? ''}`;
}
