import type { PopupActions } from './actions';
import type { PopupFrame } from './frame';
import { shownArticle } from './state';

/** How many answers a look-up shows. */
const RESULT_LIMIT = 20;

/** Looking something up by what is typed. */
export function createLookUp({ ports, store, attempt }: PopupFrame): Pick<PopupActions, 'search'> & { repeat(): Promise<void> } {
  let latest = 0;

  async function ask(query: string): Promise<void> {
    const turn = ++latest;
    const article = shownArticle(store.state);
    store.update({ asking: true });
    try {
      const { results, events = [] } = await ports.background('search', {
        query: query.slice(0, 200),
        ...(article?.date && { date: article.date.day }),
        onPage: article?.entities.map((entity) => entity.entry.id) ?? [],
        limit: RESULT_LIMIT,
      });
      // The newest question wins: a late answer to an older one is dropped.
      if (turn === latest) store.update({ results, events, asking: false });
    } catch (error) {
      if (turn === latest) store.update({ asking: false });
      throw error;
    }
  }

  return {
    search(query) {
      store.update({ query, cards: [] });
      if (query.trim() !== '') return attempt(() => ask(query));
      latest += 1;
      store.update({ asking: false, results: undefined, events: undefined, failed: false });
    },
    /** Asks again what stands in the field: the corpus has changed. */
    async repeat() {
      const { query } = store.state;
      if (query.trim() !== '') await ask(query);
    },
  };
}
