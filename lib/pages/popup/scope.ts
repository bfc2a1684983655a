import type { PopupActions } from './actions';
import type { PopupFrame } from './frame';
import { shownArticle, shownScope } from './state';

/** Asks for the events or places of the shown scope; the newest question wins. */
export function createScopeLoader({ ports, store }: Pick<PopupFrame, 'ports' | 'store'>): () => Promise<void> {
  let latest = 0;
  return async () => {
    const { view, page } = store.state;
    // Whether there is a story whose names are the scope is not known yet: asked again when it is.
    if (view === 'page' || (page.kind === 'loading' && store.state.scope.of === 'page')) return;
    const turn = ++latest;
    const scope = shownScope(store.state);
    const article = shownArticle(store.state);
    const date = article?.date && { date: article.date.day };
    const ids = scope.of === 'page' ? { ids: article?.entities.map(({ entry }) => entry.id) ?? [] } : {};
    if (view === 'timeline') {
      const timeline = await ports.background('timeline.get', scope.of === 'entity' ? { ids: [scope.id] } : ids);
      if (turn === latest) store.update({ timeline });
    } else {
      const places = await ports.background('places.get', { ...(scope.of === 'entity' ? { around: scope.id } : ids), ...date });
      if (turn === latest) store.update({ places });
    }
  };
}

/** Going from names to events to places. */
export function scopeActions({ store, attempt, loadScope }: PopupFrame): Pick<PopupActions, 'show' | 'openEvent' | 'selectArticle'> {
  return {
    show(view, scope = store.state.scope) {
      store.update({ view, scope, event: undefined, timeline: undefined, places: undefined });
      attempt(loadScope);
    },
    openEvent(event) {
      const nothing = { query: '', results: undefined, events: undefined, timeline: undefined };
      store.update({ ...nothing, event, view: 'timeline', scope: { of: 'all' } });
      attempt(loadScope);
    },
    selectArticle(article) {
      store.update({ article });
      attempt(loadScope);
    },
  };
}
