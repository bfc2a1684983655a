import type { CardView, EntryView } from '../../corpus/views';
import type { DayNumber } from '../../time/types';
import type { PopupActions } from './actions';
import type { PopupFrame } from './frame';
import { shownArticle } from './state';

type CardActions = Pick<PopupActions, 'openEntity' | 'back' | 'toggleTimeline' | 'remember' | 'forgetRecent'>;

interface Cards {
  readonly actions: CardActions;
  /** Asks for the open cards again: the corpus has changed. What it no longer has is closed. */
  refresh(): Promise<void>;
  /** Shows what was looked up before. */
  showRecent(): Promise<void>;
}

/** Opened cards, and what was looked up before. */
export function createCards({ ports, store, tab, attempt }: PopupFrame): Cards {
  async function getCard(id: string, date: DayNumber | undefined, whole: boolean): Promise<CardView | undefined> {
    const item = { id, ...(date !== undefined && { date }), ...(whole && { wholeTimeline: true as const }) };
    return (await ports.background('card.get', { items: [item] })).cards[0];
  }

  async function needCard(id: string, date: DayNumber | undefined, whole: boolean): Promise<CardView> {
    const card = await getCard(id, date, whole);
    if (!card) throw new Error(`The corpus has no entry ${id}.`);
    return card;
  }

  async function showRecent(): Promise<void> {
    const items = (await ports.recent.read()).map((id) => ({ id }));
    const { cards } = items.length > 0 ? await ports.background('card.get', { items }) : { cards: [] };
    store.update({ recent: cards.map(lineOf) });
  }

  async function remember(id: string): Promise<void> {
    // The browser keeps nothing of private windows, and so do we.
    if (tab()?.incognito !== false) return;
    await ports.recent.add(id);
    await showRecent();
  }

  async function open(id: string): Promise<void> {
    if (store.state.query.trim() !== '') void remember(id).catch(() => undefined);
    const card = await needCard(id, shownArticle(store.state)?.date?.day, false);
    store.update({ cards: [...store.state.cards, card] });
  }

  async function toggleTimeline(): Promise<void> {
    const shown = store.state.cards.at(-1);
    if (!shown) return;
    const card = await needCard(shown.id, shown.asOf, !shown.wholeTimeline);
    if (store.state.cards.at(-1) === shown) store.update({ cards: [...store.state.cards.slice(0, -1), card] });
  }

  async function refresh(): Promise<void> {
    const { cards } = store.state;
    if (cards.length === 0) return;
    const fresh = await Promise.all(cards.map(({ id, asOf, wholeTimeline }) => getCard(id, asOf, wholeTimeline === true)));
    // The reader may have gone on meanwhile.
    if (store.state.cards === cards) store.update({ cards: fresh.filter((card) => card !== undefined) });
  }

  return {
    actions: {
      openEntity: (id) => attempt(() => open(id)),
      back: () => store.update({ cards: store.state.cards.slice(0, -1), failed: false }),
      toggleTimeline: () => attempt(toggleTimeline),
      remember: (id) => void remember(id).catch(() => undefined),
      forgetRecent: () =>
        attempt(async () => {
          await ports.recent.clear();
          store.update({ recent: [] });
        }),
    },
    refresh,
    showRecent,
  };
}

/** A card as one line of a list. */
function lineOf({ id, kind, family, name, arabic, identification }: CardView): EntryView {
  return { id, kind, family, name, ...(arabic !== undefined && { arabic }), line: identification };
}
